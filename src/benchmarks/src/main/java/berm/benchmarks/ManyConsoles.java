package berm.benchmarks;

import berm.launcher.CenterLogIn;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How fast each of many consoles is told of an alarm.
 *
 * @param alarms that are raised, one after the other
 * @param perSecond how many of them in a second
 */
record ManyConsoles(int consoles, int alarms, int perSecond) {
    static final ManyConsoles CITY = new ManyConsoles(200, 500, 10);

    /** Not counted: its code is being compiled. */
    private static final int WARM_UP = 100;

    private static final int SENSORS = 20;
    private static final double PATIENCE_SECONDS = 60;
    private static final double WANTED_MILLIS = 1_000;

    List<Figure> measure(CenterAlone center, CenterLogIn officer, Consumer<String> progress)
            throws Exception {
        progress.accept(consoles + " consoles connect");
        List<Listener> listeners = Listener.connect(officer, consoles, alarms);
        try {
            progress.accept("%d alarms, %d a second".formatted(alarms, perSecond));
            return figures(raise(center, listeners), listeners);
        } finally {
            Listener.close(listeners);
        }
    }

    /** When each was written, by {@link System#nanoTime}. */
    private long[] raise(CenterAlone center, List<Listener> listeners) throws Exception {
        var raises = new Raises("many", SENSORS);
        long[] written = new long[alarms];
        try (LogWriter log = LogWriter.connect(KafkaAccess.open(center.kafka()))) {
            long start = System.nanoTime();
            for (int number = 0; number < alarms; number++) {
                Raises.pause(start, number, perSecond);
                written[number] = System.nanoTime();
                var unused = log.send(raises.raise(number));
            }
        }
        Waiting.until(
                "every alarm at every console",
                PATIENCE_SECONDS,
                () -> listeners.stream().allMatch(listener -> listener.seen(alarms - 1) != 0));
        return written;
    }

    private List<Figure> figures(long[] written, List<Listener> listeners) throws WrongResult {
        List<Double> millis = new ArrayList<>();
        for (Listener listener : listeners) {
            for (int number : IntStream.range(WARM_UP, alarms).toArray()) {
                if (listener.seen(number) == 0) {
                    throw new WrongResult("a console was not sent alarm " + number);
                }
                millis.add((listener.seen(number) - written[number]) / 1e6);
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String name = "condition to %d consoles: ".formatted(consoles);
        return List.of(
                Figure.of(name + "p50", "ms", Spread.once(Spread.quantile(sorted, 0.5))),
                Figure.of(name + "p99", "ms", Spread.once(Spread.quantile(sorted, 0.99)))
                        .wanted(Wanted.atMost(WANTED_MILLIS)),
                Figure.of(name + "max", "ms", Spread.once(Spread.quantile(sorted, 1))));
    }
}
