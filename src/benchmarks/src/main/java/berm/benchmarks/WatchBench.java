package berm.benchmarks;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * {@code watch} from Kafka to Kafka against the bare Kafka source on the same log, by turns, in one
 * process with the log's server.
 */
final class WatchBench implements Bench {
    private static final double WANTED = 0.5;
    private static final int PARTITIONS = 8;
    private static final int PARALLELISM = 2;

    private final Core core;
    private final int rounds;

    WatchBench() {
        this(new Core(5_000, 10_000_000), 3);
    }

    WatchBench(Core core, int rounds) {
        this.core = core;
        this.rounds = rounds;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<String> right = CoreOracle.answer(core);
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                folder.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"))) {
            progress.accept("writing %,d readings to the log".formatted(core.readings()));
            long judged = fill(kafka.bootstrap());
            return measure(machine, kafka.bootstrap(), folder, right, judged, progress);
        }
    }

    /** The number of readings watch is timed over. */
    private long fill(String kafka) throws Exception {
        try (RawTopics topics = RawTopics.connect(KafkaAccess.open(kafka), PARTITIONS)) {
            topics.create();
            topics.createWorld(CoreLog.WORLD);
        }
        return CoreLog.fill(kafka, core, PARTITIONS, Workload.CADENCE);
    }

    private Report measure(
            Machine machine,
            String kafka,
            TemporaryFolder folder,
            List<String> right,
            long judged,
            Consumer<String> progress)
            throws Exception {
        List<Rate> bare = new ArrayList<>();
        List<Rate> watch = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            progress.accept(
                    round < 0 ? "warming up" : "round %d of %d".formatted(round + 1, rounds));
            Effort source = BareSource.read(kafka, CoreLog.WORLD, PARALLELISM);
            Effort job = watch(kafka, folder, right, round);
            if (round >= 0) {
                bare.add(Rate.of(core.readings(), source));
                watch.add(Rate.of(judged, job));
            }
        }
        List<Figure> figures = figures(bare, watch);
        List<String> notes = new ArrayList<>();
        if (figures.get(0).spread().median() < WANTED) {
            progress.accept("once more, to see where the time goes");
            notes.addAll(Profile.of(() -> watch(kafka, folder, right, rounds)));
        }
        return new Report("watch", what(right), machine, figures, notes);
    }

    private Effort watch(String kafka, TemporaryFolder folder, List<String> right, int round)
            throws Exception {
        return WatchRun.of(
                kafka,
                PARTITIONS,
                PARALLELISM,
                new Judging(core, right),
                folder.resolve("checkpoints" + round));
    }

    private String what(List<String> right) {
        return "%,d readings of %,d sensors, %d in a message, parallelism %d; right: %s"
                .formatted(
                        core.readings(), core.sensors(), Core.SITE, PARALLELISM, Counted.of(right));
    }

    /** Readings a second, and a second of one core. */
    private record Rate(double wall, double core) {
        static Rate of(long readings, Effort effort) {
            return new Rate(readings / effort.wallSeconds(), readings / effort.cpuSeconds());
        }
    }

    private static List<Figure> figures(List<Rate> bare, List<Rate> watch) {
        return List.of(
                Figure.of("watch / bare source", "×", ratio(watch, bare, Rate::wall))
                        .wanted(Wanted.atLeast(WANTED)),
                Figure.of("the same by CPU time", "×", ratio(watch, bare, Rate::core)),
                rate("watch, readings/s", watch, Rate::wall),
                rate("bare source, readings/s", bare, Rate::wall),
                rate("watch, readings/s/core, broker included", watch, Rate::core),
                rate("bare source, the same", bare, Rate::core));
    }

    private static Spread ratio(
            List<Rate> watch, List<Rate> bare, ToDoubleFunction<Rate> readings) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < bare.size(); round++) {
            ratios.add(
                    readings.applyAsDouble(watch.get(round))
                            / readings.applyAsDouble(bare.get(round)));
        }
        return Spread.of(ratios);
    }

    private static Figure rate(String name, List<Rate> rates, ToDoubleFunction<Rate> readings) {
        List<Double> all = rates.stream().mapToDouble(readings).boxed().toList();
        return Figure.of(name, "", Spread.of(all));
    }
}
