package berm.launcher;

import berm.bridge.Bridge;
import berm.bridge.BridgeSettings;
import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.launcher.embedded.CheckResult;
import berm.launcher.embedded.EmbeddedHistory;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.EmbeddedMqtt;
import berm.launcher.embedded.EmbeddedService;
import berm.launcher.up.DataDirectory;
import berm.launcher.up.Part;
import berm.launcher.up.Running;
import berm.service.Health;
import berm.service.Metrics;
import berm.service.PagesAddress;
import berm.service.ServicePages;
import berm.service.log.KafkaAccess;
import berm.service.log.ToldLog;
import berm.sim.Simulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything {@code berm up} starts: the servers, the services and the centre, each a part, each
 * told by the same settings as in production.
 */
final class Engine {
    private static final String KAFKA = "Kafka";
    private static final String MQTT = "MQTT broker";
    private static final String HISTORY = "history";
    private static final String TOPICS = "topics";
    private static final String PLANS = "plans";
    private static final String BRIDGE = "bridge";
    private static final String CENTER = "centre";
    private static final String FLINK = "Flink";
    private static final String WATCH = "watch";
    private static final String ARCHIVE = "archive";

    /** Topic and payload of the longest message the bridge takes whole. */
    private static final int LARGEST_MESSAGE = 1_048_576;

    private final Ports ports;
    private final DataDirectory data;
    private final UpOptions options;
    private final Map<String, String> settings;
    private final Jobs jobs;
    private final DemonstrationSites demonstration;
    private final Map<String, EmbeddedService> servers = new ConcurrentHashMap<>();

    Engine(UpOptions options, DataDirectory data, Map<String, String> environment) {
        this.options = options;
        this.ports = options.ports();
        this.data = data;
        this.settings = new HashMap<>(environment);
        settings.put("BERM_KAFKA", ports.kafka().address());
        settings.keySet().removeIf(this::isOfServersElsewhere);
        settings.put("BERM_MQTT", mqtt());
        settings.put("BERM_HISTORY_URL", "http://" + ports.history().address());
        settings.put("BERM_HISTORY_KIND", "questdb");
        settings.putIfAbsent("BERM_STATIONS", example("stations.yaml"));
        settings.putIfAbsent("BERM_REGISTER", example("register.yaml"));
        settings.putIfAbsent("BERM_RESPONSE_PLANS", example("response-plans.yaml"));
        this.demonstration = new DemonstrationSites(settings(simulated()));
        this.jobs = new Jobs(ports, data.folder("checkpoints"), settings);
    }

    /** The parts; the slowest to start come first. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(part(CENTER, ports.console().address(), Set.of(), this::center));
        parts.add(part(KAFKA, ports.kafka().address(), Set.of(), this::kafka));
        if (options.mqtt() == null) {
            parts.add(part(MQTT, mqtt(), Set.of(), this::embeddedMqtt));
        } else {
            parts.add(part(MQTT, mqtt(), Set.of(), this::foreignMqtt));
        }
        parts.add(part(HISTORY, ports.history().address(), Set.of(), this::history));
        parts.add(part(TOPICS, "", Set.of(KAFKA), this::topics));
        parts.add(part(FLINK, ports.flink().address(), Set.of(), jobs::cluster));
        parts.add(part(BRIDGE, ports.bridgeHealth().address(), Set.of(MQTT, TOPICS), this::bridge));
        parts.add(part(WATCH, ports.watchHealth().address(), Set.of(FLINK, TOPICS), jobs::watch));
        parts.add(
                part(
                        ARCHIVE,
                        ports.archiveHealth().address(),
                        Set.of(FLINK, TOPICS, HISTORY),
                        jobs::archive));
        if (options.simulator()) {
            parts.add(part(PLANS, "", Set.of(TOPICS), this::plans));
            parts.add(
                    part(
                            "simulator",
                            ports.simHealth().address(),
                            Set.of(BRIDGE, WATCH, PLANS),
                            this::simulator));
        }
        parts.add(
                part(
                        "engine",
                        ports.engineHealth().address(),
                        Set.of(KAFKA, MQTT, HISTORY),
                        this::health));
        return parts;
    }

    private static Part part(String name, String address, Set<String> after, Part.Starter starter) {
        return new Part(name, address, after, starter);
    }

    private String mqtt() {
        return options.mqtt() == null ? ports.mqtt().address() : options.mqtt().toString();
    }

    /** Our own servers know nobody and have no certificates. */
    private boolean isOfServersElsewhere(String setting) {
        return setting.equals("BERM_KAFKA_PROPERTIES_FILE")
                || (setting.startsWith("BERM_MQTT_") && options.mqtt() == null);
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private Map<String, String> simulated() {
        return Map.of(
                "BERM_SIM_STATE",
                data.folder("simulator").toString(),
                "BERM_HEALTH_PORT",
                Integer.toString(ports.simHealth().number()));
    }

    private static Map<String, String> health(int port) {
        return Map.of("BERM_HEALTH_PORT", Integer.toString(port));
    }

    private Running kafka() {
        return server(
                KAFKA,
                EmbeddedKafka.start(data.folder("kafka"), ports.kafka(), ports.kafkaController()));
    }

    private Running embeddedMqtt() {
        return server(MQTT, EmbeddedMqtt.start(data.folder("mqtt"), ports.mqtt(), LARGEST_MESSAGE));
    }

    private Running foreignMqtt() {
        Reachable.require("MQTT", Objects.requireNonNull(options.mqtt()).server(), "--mqtt");
        return Running.done();
    }

    private Running history() {
        return server(HISTORY, EmbeddedHistory.start(data.folder("history"), ports.history()));
    }

    private Running server(String name, EmbeddedService server) {
        servers.put(name, server);
        return Running.until(server);
    }

    /** The pages of the servers in this process, which have none of their own. */
    private Running health() throws Exception {
        ports.engineHealth().requireFree();
        return Running.until(
                ServicePages.start(
                        PagesAddress.from(settings(health(ports.engineHealth().number())), "8090"),
                        this::healthOfServers,
                        this::metrics));
    }

    private Metrics metrics() {
        return new Metrics()
                .truth(
                        "berm_engine_up",
                        "Whether the embedded servers answer.",
                        healthOfServers().up());
    }

    private Health healthOfServers() {
        Map<String, CheckResult> results = new TreeMap<>();
        servers.forEach((name, server) -> results.put(name, server.check()));
        boolean up = results.values().stream().allMatch(CheckResult::up);
        Map<String, String> details = new TreeMap<>();
        results.forEach((name, result) -> details.put(name, result.detail()));
        return new Health(up, details);
    }

    private KafkaAccess log() {
        return KafkaAccess.open(ports.kafka().address());
    }

    private Running topics() {
        try (RawTopics topics = RawTopics.connect(log(), partitions())) {
            topics.create();
        }
        return Running.done();
    }

    private Running plans() throws IOException {
        KafkaAccess kafka = log();
        try (RawTopics topics = RawTopics.connect(kafka, partitions());
                PlanLog plans = PlanLog.connect(kafka);
                ToldLog told = ToldLog.connect(kafka)) {
            demonstration.apply(topics, plans, told);
        }
        return Running.done();
    }

    private Running simulator() throws Exception {
        ports.simHealth().requireFree();
        Simulator simulator = Simulator.start(demonstration.simulator());
        Reachable.waitUntil("telling", () -> simulator.health().up());
        return Running.until(simulator, simulator.failed().thenApply(Throwable::toString));
    }

    private int partitions() {
        return BridgeSettings.from(settings).partitions();
    }

    private Running bridge() throws Exception {
        ports.bridgeHealth().requireFree();
        BridgeSettings told = BridgeSettings.from(settings(health(ports.bridgeHealth().number())));
        Bridge bridge = Bridge.start(told);
        Reachable.waitUntil("listening to MQTT", () -> bridge.health().up());
        return Running.until(bridge, bridge.failed().thenApply(Throwable::toString));
    }

    private Running center() throws Exception {
        ports.console().requireFree();
        Path folder = Files.createDirectories(data.folder("center"));
        Path log = Files.createDirectories(data.folder("log")).resolve("center.log");
        Map<String, String> told =
                Map.of(
                        "BERM_HTTP_PORT",
                        Integer.toString(ports.console().number()),
                        "BERM_DATABASE",
                        "jdbc:h2:file:" + folder.resolve("alarms"));
        ChildProcess center = CenterProcess.start(settings(told), Redirect.appendTo(log.toFile()));
        CompletableFuture<String> ended =
                center.ended().thenApply(code -> "exit code " + code + ", see " + log);
        Running running = Running.until(center, ended);
        waitForConsole(center, running, log);
        return running;
    }

    private static String example(String file) {
        return Home.directory().resolve("conf").resolve(file).toString();
    }

    private void waitForConsole(ChildProcess center, Running running, Path log) throws Exception {
        String page = "http://" + ports.console().address() + "/";
        try {
            Reachable.waitUntil(
                    "answering",
                    () -> {
                        if (!center.isAlive()) {
                            throw CommandFailure.failed("it ended, see " + log);
                        }
                        return Reachable.answers(page);
                    });
        } catch (Exception e) {
            running.stop();
            throw e;
        }
    }
}
