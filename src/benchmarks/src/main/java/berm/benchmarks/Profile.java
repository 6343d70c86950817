package berm.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes, by samples of this process's Java threads. */
final class Profile {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final int LINES = 12;

    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, Integer> ours = new HashMap<>();
    private int samples;

    private Profile() {}

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Lines for people: the methods that run, and the methods of Berm they run for. */
    static List<String> of(Work work) throws Exception {
        Path file = Files.createTempFile("berm-bench", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return read(file).lines();
        } finally {
            Files.delete(file);
        }
    }

    /** The same, with the result of the work. */
    static <T> T of(Callable<T> work, List<String> lines) throws Exception {
        List<T> result = new ArrayList<>();
        lines.addAll(of(() -> result.add(work.call())));
        return result.get(0);
    }

    private static Profile read(Path file) throws Exception {
        var profile = new Profile();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                profile.take(events.readEvent());
            }
        }
        return profile;
    }

    private void take(RecordedEvent event) {
        if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        samples++;
        own.merge(name(frames.get(0)), 1, Integer::sum);
        frames.stream()
                .map(Profile::name)
                .filter(name -> name.startsWith("berm."))
                .findFirst()
                .ifPresentOrElse(
                        name -> ours.merge(name, 1, Integer::sum),
                        () -> ours.merge("none of Berm's", 1, Integer::sum));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("profile, %d samples; running:".formatted(samples));
        lines.addAll(top(own));
        lines.add("running for:");
        lines.addAll(top(ours));
        return lines;
    }

    private List<String> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .map(count -> line(count.getKey(), count.getValue()))
                .toList();
    }

    private String line(String name, int count) {
        return "  %4.1f %%  %s".formatted(100.0 * count / samples, name);
    }
}
