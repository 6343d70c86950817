package berm.benchmarks;

import berm.service.HostPort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From the moment a reading is meant to be published to the server-sent event at a console, through
 * the whole of {@code berm up}.
 */
final class LatencyBench implements Bench {
    private static final double WANTED_MILLIS = 100;
    private static final double PATIENCE_SECONDS = 60;

    private final double warmUpSeconds;
    private final double seconds;
    private final @Nullable HostPort broker;

    /**
     * @param broker an MQTT broker to use, or null for the embedded one
     */
    LatencyBench(@Nullable HostPort broker) {
        this(10, 25, broker);
    }

    LatencyBench(double warmUpSeconds, double seconds, @Nullable HostPort broker) {
        this.broker = broker;
        this.warmUpSeconds = warmUpSeconds;
        this.seconds = seconds;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create();
                Installation up = start(folder)) {
            progress.accept("starting Berm");
            up.awaitUp();
            try (Console console = Console.of(up.console(), up.firstPassword())) {
                Waiting.until("a console is connected", PATIENCE_SECONDS, console::isConnected);
                for (Load load : List.of(Load.SINGLE, Load.BATCH)) {
                    List<Journey> journeys = measure(up, console, load, progress);
                    figures.addAll(figures(load, journeys));
                    notes.add(load.text() + ", " + Journey.stages(journeys));
                }
            }
        }
        String what =
                "MQTT publish to server-sent event, open loop, %d alarms/s, %s; every alarm came"
                        .formatted(
                                Load.CROSSINGS,
                                broker == null ? "embedded broker" : "broker " + broker);
        return new Report("latency", what, machine, figures, notes);
    }

    private Installation start(TemporaryFolder folder) throws IOException {
        return broker == null
                ? Installation.start(folder, "--no-sim")
                : Installation.start(folder, "--no-sim", "--mqtt", broker.toString());
    }

    private List<Journey> measure(
            Installation up, Console console, Load load, Consumer<String> progress)
            throws Exception {
        progress.accept("plans for " + load.text());
        LoadPlans.apply(up.kafka(), load);
        progress.accept("%s for %.0f s".formatted(load.text(), warmUpSeconds + seconds));
        try (Gateway gateway =
                Gateway.connect(broker == null ? up.mqtt() : broker.toString(), load)) {
            Map<String, Long> crossings = gateway.publish(warmUpSeconds, seconds);
            return awaitAll(crossings, console);
        }
    }

    private static List<Journey> awaitAll(Map<String, Long> crossings, Console console)
            throws Exception {
        try {
            Waiting.until(
                    "alarms",
                    PATIENCE_SECONDS,
                    () -> console.seen().keySet().containsAll(crossings.keySet()));
        } catch (IOException never) {
            Map<String, Long> missing = new TreeMap<>(crossings);
            missing.keySet().removeAll(console.seen().keySet());
            throw new WrongResult(
                    "%d of %d alarms did not come within %.0f s, such as %s"
                            .formatted(
                                    missing.size(),
                                    crossings.size(),
                                    PATIENCE_SECONDS,
                                    missing.keySet().iterator().next()));
        }
        double wallAtZero = Journey.wallAtZero();
        List<Journey> journeys = new ArrayList<>();
        crossings.forEach(
                (sensor, meant) -> {
                    Console.Seen seen = console.seen().get(sensor);
                    if (seen != null) {
                        journeys.add(Journey.of(meant, seen, wallAtZero));
                    }
                });
        return journeys;
    }

    private static List<Figure> figures(Load load, List<Journey> journeys) {
        double[] millis = Journey.sorted(journeys, Journey::total);
        return List.of(
                figure(load, millis, 0.5, "p50"),
                figure(load, millis, 0.99, "p99").wanted(Wanted.atMost(WANTED_MILLIS)),
                figure(load, millis, 1, "max, of %d alarms".formatted(millis.length)));
    }

    private static Figure figure(Load load, double[] millis, double share, String name) {
        return Figure.of(
                load.text() + ": " + name, "ms", Spread.once(Spread.quantile(millis, share)));
    }
}
