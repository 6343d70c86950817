package berm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * From the start of {@code berm up}, built, to the first alarm of its demonstration at a console.
 */
final class UpBench implements Bench {
    private static final double WANTED_SECONDS = 30;
    private static final double PATIENCE_SECONDS = 120;

    private final int rounds;

    UpBench() {
        this(3);
    }

    UpBench(int rounds) {
        this.rounds = rounds;
    }

    /** Seconds since the start. */
    private record Marks(double console, double alarm) {}

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<Marks> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("start %d of %d".formatted(round, rounds));
            all.add(start());
        }
        List<Figure> figures =
                List.of(
                        Figure.of(
                                        "start to first alarm",
                                        "s",
                                        Spread.of(all.stream().map(Marks::alarm).toList()))
                                .wanted(Wanted.atMost(WANTED_SECONDS)),
                        Figure.of(
                                "start to connected console",
                                "s",
                                Spread.of(all.stream().map(Marks::console).toList())));
        String what = "berm up with its demonstration, on no data, a console connected at once";
        return new Report("up", what, machine, figures, List.of());
    }

    private static Marks start() throws Exception {
        long start = System.nanoTime();
        try (TemporaryFolder folder = TemporaryFolder.create();
                Installation up = Installation.start(folder);
                Console console = Console.of(up.console(), up.firstPassword())) {
            double connected = -1;
            while (console.seen().isEmpty()) {
                if (connected < 0 && console.isConnected()) {
                    connected = since(start);
                }
                if (!up.isAlive() || since(start) > PATIENCE_SECONDS) {
                    throw new WrongResult(
                            up.isAlive()
                                    ? "no alarm within %.0f s".formatted(PATIENCE_SECONDS)
                                    : "berm up ended");
                }
                Thread.sleep(5);
            }
            double alarm = since(start);
            return new Marks(connected < 0 ? alarm : connected, alarm);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
