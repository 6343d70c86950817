package berm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Readings judged a second on one core, and what the state takes: {@link Core} with three rules and
 * {@link Mix} with all of them through the sites' machines, as {@code watch} calls them; once as
 * decoded messages, once as payloads.
 */
final class JudgeBench implements Bench {
    /** The compiler is still at work in the first ten. */
    private static final int WARM_UP = 12;

    private static final int ROUNDS = 9;

    private final List<Part> parts;
    private final int rounds;

    JudgeBench() {
        this(Core.million(), Mix.million(), ROUNDS);
    }

    JudgeBench(Core core, Mix mix, int rounds) {
        this.parts = List.of(new Part(core, 3_000_000, 750), new Part(mix, 500_000, 1_024));
        this.rounds = rounds;
    }

    /**
     * A workload and what is wanted of it.
     *
     * @param perCore readings a second, at least
     * @param heap bytes a sensor, at most
     */
    private record Part(Workload workload, double perCore, double heap) {}

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (Part part : parts) {
            Workload workload = part.workload();
            progress.accept("%s: finding the right answer".formatted(workload.name()));
            Judging judging = new Judging(workload, workload.answer());
            measure(part, judging, figures, notes, progress);
            what.add(what(judging));
        }
        return new Report("judge", String.join("; ", what), machine, figures, notes);
    }

    private void measure(
            Part part,
            Judging judging,
            List<Figure> figures,
            List<String> notes,
            Consumer<String> progress)
            throws Exception {
        Workload workload = part.workload();
        progress.accept(
                "%s: %,d readings, %d rounds"
                        .formatted(workload.name(), workload.readings(), rounds));
        Places.check(judging);
        List<Effort> decoded = rounds(judging, false);
        progress.accept("the same from payloads");
        List<Effort> payloads = rounds(judging, true);
        Figure judged =
                figure(workload, "judged, readings/s/core", decoded, Effort::cpuSeconds)
                        .wanted(Wanted.atLeast(part.perCore()));
        figures.add(judged);
        figures.add(figure(workload, "judged, readings/s", decoded, Effort::wallSeconds));
        figures.add(figure(workload, "decoded and judged, r/s/core", payloads, Effort::cpuSeconds));
        figures.add(figure(workload, "decoded and judged, r/s", payloads, Effort::wallSeconds));
        figures.addAll(state(part, Footprint.of(workload, judging.memories())));
        if (judged.spread().median() < part.perCore()) {
            notes.add(workload.name());
            notes.addAll(profile(judging));
        }
    }

    private static List<Figure> state(Part part, Footprint state) {
        String name = part.workload().name();
        return List.of(
                Figure.of(name + ": heap a sensor", "B", state.heap())
                        .wanted(Wanted.atMost(part.heap())),
                Figure.of(name + ": serialised a sensor", "B", Spread.once(state.serialised())),
                Figure.of(name + ": plan a sensor", "B", Spread.once(state.plan())));
    }

    private static Figure figure(
            Workload workload,
            String name,
            List<Effort> efforts,
            ToDoubleFunction<Effort> seconds) {
        List<Double> rates =
                efforts.stream()
                        .map(effort -> workload.readings() / seconds.applyAsDouble(effort))
                        .toList();
        return Figure.of(workload.name() + ": " + name, "", Spread.of(rates));
    }

    private static String what(Judging judging) {
        Workload workload = judging.workload();
        return "%s: %,d readings of %,d sensors of %d sites, the same at 1, 2 and 4 partitions; right: %s"
                .formatted(
                        workload.name(),
                        workload.readings(),
                        workload.sensors(),
                        workload.sites(),
                        Counted.of(judging.right()));
    }

    private List<Effort> rounds(Judging judging, boolean payloads) {
        List<Effort> efforts = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            Effort effort = judging.round(payloads);
            if (round >= 0) {
                efforts.add(effort);
            }
        }
        return efforts;
    }

    private static List<String> profile(Judging judging) throws Exception {
        return Profile.of(
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        Effort unused = judging.round(false);
                    }
                });
    }
}
