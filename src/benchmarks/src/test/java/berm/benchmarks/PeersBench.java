package berm.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Berm's judge and its peers on {@link Core} in one run, by turns: each answer is checked, the
 * first round of each is told apart. src/docs/figures.md says how to run it.
 */
@EnabledIfSystemProperty(named = "peers", matches = "true")
class PeersBench {
    /** Times the best peer. */
    private static final double WANTED = 10;

    private static final String BERM = "Berm";
    private static final int ROUNDS = 4;
    private static final Core WHOLE = Core.million();

    /** A turn of Berm's is about as long as one of the others', so that all are as warm. */
    private static final int TIMES = 4;

    /** As many readings a sensor, of fewer sensors, for those who would take minutes. */
    private static final Core PART = new Core(2_000, 400_000);

    private static final Core SMALL = new Core(480, 96_000);
    private static final Path JSON = Path.of("target", "peers.json");

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();

    /** Who takes part. */
    private record Contestant(Core core, int times, Callable<Effort> turn, List<Effort> efforts) {
        long readings() {
            return times * core.readings();
        }

        Spread warm(ToDoubleFunction<Effort> seconds) {
            return Spread.of(
                    efforts.subList(1, efforts.size()).stream()
                            .map(effort -> readings() / seconds.applyAsDouble(effort))
                            .toList());
        }

        double cold() {
            return readings() / efforts.get(0).cpuSeconds();
        }
    }

    @Test
    void measures() throws Exception {
        Machine machine = Machine.now();
        var judging = new Judging(WHOLE, WHOLE.answer());
        add(BERM, WHOLE, TIMES, () -> times(judging));
        add(new EsperPeer(), PART);
        add(new KafkaStreamsPeer(), PART);
        add(new FlinkPeer(), SMALL);
        for (int round = 0; round < ROUNDS; round++) {
            for (var entry : contestants.entrySet()) {
                Contestant contestant = entry.getValue();
                System.out.printf("peers: round %d, %s%n", round, entry.getKey());
                contestant.efforts().add(contestant.turn().call());
            }
        }
        var report = new Report("peers", what(), machine, figures(), notes());
        System.out.println(report.text());
        System.out.println(report.json());
        Files.writeString(JSON, report.json());
    }

    private void add(Peer peer, Core core) {
        List<PeerReading> readings = PeerReading.of(core);
        List<String> right = PeerAnswer.of(core);
        add(peer.name(), core, 1, () -> checked(peer, readings, right));
    }

    private void add(String name, Core core, int times, Callable<Effort> turn) {
        contestants.put(name, new Contestant(core, times, turn, new ArrayList<>()));
    }

    private static Effort times(Judging judging) {
        var all = new Effort(0, 0);
        for (int time = 0; time < TIMES; time++) {
            Effort one = judging.round(false);
            all =
                    new Effort(
                            all.wallSeconds() + one.wallSeconds(),
                            all.cpuSeconds() + one.cpuSeconds());
        }
        return all;
    }

    private static Effort checked(Peer peer, List<PeerReading> readings, List<String> right)
            throws Exception {
        System.gc();
        Peer.Run run = peer.run(readings);
        Tally.check(run.said().stream().sorted().toList(), right);
        return run.effort();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Spread berm = Objects.requireNonNull(contestants.get(BERM)).warm(Effort::cpuSeconds);
        contestants.forEach(
                (name, each) -> {
                    figures.add(Figure.of(name + ", r/s/core", "", each.warm(Effort::cpuSeconds)));
                    figures.add(Figure.of(name + ", r/s", "", each.warm(Effort::wallSeconds)));
                    figures.add(Figure.of(name + ", cold, r/s/core", "", Spread.once(each.cold())));
                });
        contestants.forEach(
                (name, each) -> {
                    if (!name.equals(BERM)) {
                        Spread peer = each.warm(Effort::cpuSeconds);
                        figures.add(
                                Figure.of("Berm / " + name, "×", ratio(berm, peer))
                                        .wanted(Wanted.atLeast(WANTED)));
                    }
                });
        return figures;
    }

    /** Of medians; at the least and the most, of the ends that are furthest apart. */
    private static Spread ratio(Spread berm, Spread peer) {
        return new Spread(
                berm.median() / peer.median(),
                berm.least() / peer.most(),
                berm.most() / peer.least(),
                peer.count());
    }

    private static String what() {
        return "core, decoded; each says all that is right of its readings; of the whole: "
                + Counted.of(PeerAnswer.of(WHOLE));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        contestants.forEach(
                (name, each) ->
                        notes.add(
                                "%s: %,d readings of %,d sensors, %d × a turn"
                                        .formatted(
                                                name,
                                                each.core().readings(),
                                                each.core().sensors(),
                                                each.times())));
        notes.add(
                "Berm's slopes are over windows that begin with a pane: as many rises, each at most"
                        + " %d s from where windows of 10 min to the millisecond have it"
                                .formatted(furthest() / 1_000));
        return notes;
    }

    private static long furthest() {
        List<String> berm = rises(CoreOracle.answer(WHOLE));
        List<String> exact = rises(CoreOracle.exactAnswer(WHOLE));
        Tally.check(
                berm.stream().map(PeersBench::withoutTime).toList(),
                exact.stream().map(PeersBench::withoutTime).toList());
        long furthest = 0;
        for (int at = 0; at < berm.size(); at++) {
            furthest = Math.max(furthest, Math.abs(time(berm.get(at)) - time(exact.get(at))));
        }
        return furthest;
    }

    private static List<String> rises(List<String> lines) {
        return lines.stream().filter(line -> line.contains(".rise ")).toList();
    }

    private static String withoutTime(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static long time(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }
}
