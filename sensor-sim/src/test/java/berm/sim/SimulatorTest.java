package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SimulatorTest {

    /** 12:45 until noon of the next day, each minute. */
    private static final int STEPS = 1_396;

    @TempDir private Path broker;
    @TempDir private Path state;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private TestBroker mqtt;
    private MqttClient listener;

    @BeforeEach
    void listen() throws Exception {
        mqtt = new TestBroker(broker);
        mqtt.start(0);
        listener = mqtt.listener("#", told::add);
    }

    @AfterEach
    void stop() throws Exception {
        if (listener.isConnected()) {
            listener.disconnect();
        }
        listener.close();
        mqtt.close();
    }

    @Test
    void aStoryThatIsCutShortGoesOnWhereItWasUntilItIsOver() throws Exception {
        SimSettings settings = settings("3000");
        assertThat(Simulator.isOver(settings)).isFalse();
        try (Simulator first = Simulator.start(settings)) {
            await().until(() -> ticks().size() >= 50);
            assertThat(first.failed()).isNotDone();
        }
        assertThat(ticks()).hasSizeLessThan(STEPS);
        assertThat(Simulator.isOver(settings)).isFalse();
        SimSettings faster = settings("max");
        try (Simulator second = Simulator.start(faster)) {
            await().until(() -> second.health().toString().contains("is over"));
            await().until(() -> distinct(ticks()) == STEPS);
        }
        assertThat(Simulator.isOver(faster)).isTrue();
        assertEveryMinuteIsVouchedForWithAMessage(settings);
    }

    private void assertEveryMinuteIsVouchedForWithAMessage(SimSettings settings) {
        List<String> expected = new ArrayList<>();
        long first = Simulator.firstStamp(settings);
        for (long stamp = first; expected.size() < STEPS; stamp += 60_000) {
            expected.add("recorded/demo/" + stamp + "/tick " + (stamp == first ? 1_000 : 60_000));
        }
        assertThat(ticks().stream().distinct()).containsExactlyElementsOf(expected);
        assertThat(told.stream().filter(line -> line.contains("/berm/pingshan/telemetry ")))
                .hasSizeGreaterThanOrEqualTo(STEPS);
    }

    @Test
    void theTankIsHeardEverySecondInTheLiveWorldAndOutlastsTheBroker() throws Exception {
        try (Simulator simulator = Simulator.start(settings("1"))) {
            await().until(() -> tank().size() >= 2);
            await().until(() -> simulator.health().up());
            int port = mqtt.port();
            mqtt.close();
            await().until(() -> !simulator.health().up());
            mqtt.start(port);
            await().until(() -> simulator.health().up());
            assertThat(simulator.failed()).isNotDone();
            assertThat(simulator.metrics().toString()).contains("berm_sim_live_lost_total ");
        }
        assertThat(tank().get(0)).contains("\"s\":\"t101-level\"");
    }

    @Test
    void theTankGoesOnFillingAfterARestart() throws Exception {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(state.resolve("tank-farm.begun"), anHourAgo.toEpochMilli() + "\n");
        try (Simulator simulator = Simulator.start(settings("1"))) {
            await().until(() -> !tank().isEmpty());
            assertThat(simulator.failed()).isNotDone();
        }
        assertThat(tank().get(0)).contains("\"x\":13.38");
    }

    @Test
    void whatWasKeptAndCannotBeReadIsSaidAndNotGuessed() throws IOException {
        Files.writeString(state.resolve("demo.told"), "yesterday");
        assertThatThrownBy(() -> Simulator.start(settings("1")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("demo.told holds no stamp");
    }

    @Test
    void withoutAFolderNothingIsKept() throws Exception {
        Map<String, String> environment = environment("max");
        environment.remove("BERM_SIM_STATE");
        SimSettings settings = SimSettings.from(environment);
        try (Simulator simulator = Simulator.start(settings)) {
            await().until(() -> simulator.health().toString().contains("is over"));
        }
        assertThat(Simulator.isOver(settings)).isFalse();
        assertThat(state).isEmptyDirectory();
    }

    private List<String> ticks() {
        return told(line -> line.startsWith("recorded/demo/") && line.contains("/tick "));
    }

    private List<String> tank() {
        return told(line -> line.startsWith("berm/tank-farm/telemetry "));
    }

    private List<String> told(Predicate<String> wanted) {
        synchronized (told) {
            return told.stream().filter(wanted).toList();
        }
    }

    private static long distinct(List<String> lines) {
        return lines.stream().distinct().count();
    }

    private SimSettings settings(String speed) {
        return SimSettings.from(environment(speed));
    }

    private Map<String, String> environment(String speed) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BERM_MQTT", mqtt.address());
        environment.put("BERM_SIM_SPEED", speed);
        environment.put("BERM_SIM_STATE", state.toString());
        environment.put("BERM_HEALTH_PORT", "0");
        return environment;
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }
}
