package berm.sim;

import berm.service.Health;
import berm.service.Metrics;
import berm.service.ServicePages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The demonstration under way: a pond's story told to a recorded world, and a tank farm that
 * publishes to the live one.
 *
 * <p>The recorded world and the plans of both sites must be there before; a plan of the pond takes
 * effect at {@link #firstStamp}.
 */
public final class Simulator implements AutoCloseable {

    private static final Duration TANK_INTERVAL = Duration.ofSeconds(1);
    private static final String TANK_MARK = "tank-farm.begun";
    private static final long CLOSE_SECONDS = 10;

    private final StoryTeller pond;
    private final LivePlayer tanks;
    private final MqttOutlet tankOutlet;
    private final ServicePages pages;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();

    private Simulator(SimSettings settings, Marks marks) throws IOException {
        InstantSource clock = InstantSource.system();
        this.pond = new StoryTeller(settings, marks);
        this.tankOutlet = MqttOutlet.to(settings.mqtt(), "berm-sim-" + UUID.randomUUID());
        this.tanks =
                new LivePlayer(
                        Demonstration.tankFarm(),
                        TANK_INTERVAL,
                        new Gateway(Demonstration.TANK_FARM, new BermEncoding()),
                        tankOutlet,
                        clock);
        this.pages = ServicePages.start(settings.pages(), this::health, this::metrics);
    }

    /**
     * Starts; a broker that is not there yet is waited for.
     *
     * @throws IOException if the health port is taken, or what was kept cannot be read
     */
    public static Simulator start(SimSettings settings) throws IOException {
        Marks marks = new Marks(settings.state());
        Duration filling = filling(marks, Instant.now());
        isOver(settings);
        Simulator simulator = new Simulator(settings, marks);
        simulator.run(simulator.pond::tell);
        simulator.run(() -> simulator.tanks.play(Metronome.startingNow(), filling));
        return simulator;
    }

    /**
     * Whether the world's story has been told to its end; it goes on in a world of another name.
     */
    public static boolean isOver(SimSettings settings) throws IOException {
        return new StoryTeller(settings, new Marks(settings.state())).isOver();
    }

    /** When the story begins, ms since 1970 UTC: the time from which the pond needs its plan. */
    public static long firstStamp(SimSettings settings) {
        return Demonstration.MIDNIGHT.plus(settings.from()).toEpochMilli();
    }

    /** How long the tank has been filling, by the first start of all. */
    private static Duration filling(Marks marks, Instant now) throws IOException {
        long begun = marks.read(TANK_MARK).orElse(now.toEpochMilli());
        marks.keep(TANK_MARK, begun);
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - begun));
    }

    private interface Telling {
        void tell() throws IOException, InterruptedException;
    }

    private void run(Telling telling) {
        threads.execute(
                () -> {
                    try {
                        telling.tell();
                    } catch (InterruptedException closed) {
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException | Error broken) {
                        failed.complete(broken);
                    }
                });
    }

    /** Completes when a story cannot be told any longer; a broker that is away is no reason. */
    public CompletableFuture<Throwable> failed() {
        return failed.copy();
    }

    public Health health() {
        boolean up = !failed.isDone() && tanks.sent() > 0 && !tanks.isLosing();
        String tanksTold = tanks.sent() + " messages told, " + tanks.failed() + " lost";
        return new Health(
                up,
                Map.of(
                        Demonstration.POND.value(),
                        pond.state(),
                        Demonstration.TANK_FARM.value(),
                        tanksTold));
    }

    Metrics metrics() {
        PlayCounts told = pond.counts();
        return new Metrics()
                .truth("berm_sim_up", "Whether its stories go on.", health().up())
                .counter(
                        "berm_sim_recorded_steps_total",
                        "Steps of the pond's story told.",
                        told.steps())
                .counter(
                        "berm_sim_recorded_messages_total",
                        "MQTT messages of the pond's story sent.",
                        told.messages())
                .counter(
                        "berm_sim_recorded_readings_total",
                        "Readings of the pond's story sent.",
                        told.readings())
                .counter(
                        "berm_sim_live_messages_total",
                        "MQTT messages of the tank farm sent.",
                        tanks.sent())
                .counter(
                        "berm_sim_live_lost_total",
                        "MQTT messages of the tank farm that the broker did not take.",
                        tanks.failed());
    }

    /** The port of /health and /metrics. */
    public int healthPort() {
        return pages.port();
    }

    @Override
    public void close() throws IOException {
        pages.close();
        threads.shutdownNow();
        try {
            threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        tankOutlet.close();
    }
}
