package berm.benchmarks;

import berm.launcher.CenterLogIn;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Very many alarms at once, all of sensors of their own, offered whatever the centre does with
 * them: none may be lost, and no console may be told more often than ten times a second.
 */
record Flood(int perSecond, int seconds, int sensorsOfSite, int consoles) {
    /** Three in ten of 1.6 million sensors cross a limit within a minute. */
    static final Flood PROVINCE = new Flood(8_000, 60, 16, 20);

    private static final double PATIENCE_SECONDS = 1_800;
    private static final int MOST_NEWS = 10;

    int alarms() {
        return perSecond * seconds;
    }

    List<Figure> measure(CenterAlone center, CenterLogIn officer, Consumer<String> progress)
            throws Exception {
        List<Listener> listeners = Listener.connect(officer, consoles, alarms());
        try {
            return measure(center, listeners, progress);
        } finally {
            Listener.close(listeners);
        }
    }

    private List<Figure> measure(
            CenterAlone center, List<Listener> listeners, Consumer<String> progress)
            throws Exception {
        long start = System.nanoTime();
        offer(center, start, progress);
        final double offered = since(start);
        progress.accept("waiting until all are in the journal");
        untilAll(() -> center.counted(Topics.CONDITIONS, "accepted"));
        final double journal = since(start);
        progress.accept("waiting until a console counts all");
        untilAll(() -> listeners.get(0).open());
        final double shown = since(start);
        Journal.requireAll(center.kafka(), alarms());
        int busiest = listeners.stream().mapToInt(Listener::busiest).max().orElse(0);
        long sent = listeners.get(0).bytes();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("flood: alarms offered", "/s", Spread.once(alarms() / offered)));
        figures.add(figure("flood: last offered to all in journal", "s", journal - offered));
        figures.add(figure("flood: last offered to all counted", "s", shown - offered));
        figures.add(figure("flood: alarms taken", "/s", alarms() / shown));
        figures.add(
                figure("flood: news a second at a console, most", "", busiest)
                        .wanted(Wanted.atMost(MOST_NEWS)));
        figures.add(figure("flood: sent to each console", "MiB", sent / (double) (1 << 20)));
        return figures;
    }

    private static Figure figure(String name, String unit, double value) {
        return Figure.of(name, unit, Spread.once(value));
    }

    private void offer(CenterAlone center, long start, Consumer<String> progress)
            throws InterruptedException {
        var raises = new Raises("flood", sensorsOfSite);
        try (LogWriter log = LogWriter.connect(KafkaAccess.open(center.kafka()))) {
            for (int number = 0; number < alarms(); number++) {
                Raises.pause(start, number, perSecond);
                var unused = log.write(raises.raise(number));
                if (number % (10 * perSecond) == 0) {
                    progress.accept("%,d of %,d alarms offered".formatted(number, alarms()));
                }
            }
        }
    }

    /** How many there are of something. */
    private interface Count {
        long now() throws IOException;
    }

    private void untilAll(Count count) throws IOException, InterruptedException {
        Waiting.until("all alarms", PATIENCE_SECONDS, () -> count.now() >= alarms());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
