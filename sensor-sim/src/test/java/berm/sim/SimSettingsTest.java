package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.domain.World;
import berm.service.InvalidSettings;
import berm.service.PagesAddress;
import berm.service.mqtt.MqttAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(SimSettings.from(Map.of()))
                .isEqualTo(
                        new SimSettings(
                                TestBroker.at("127.0.0.1:1883"),
                                new World("demo"),
                                new Speed(300),
                                Duration.ofMinutes(765),
                                Optional.empty(),
                                new PagesAddress("127.0.0.1", 8094)));
    }

    @Test
    void readsEverySetting() {
        assertThat(
                        SimSettings.from(
                                Map.of(
                                        "BERM_MQTT",
                                        "broker:8883",
                                        "BERM_SIM_WORLD",
                                        "demo-2",
                                        "BERM_SIM_SPEED",
                                        "max",
                                        "BERM_SIM_FROM",
                                        "08:00",
                                        "BERM_SIM_STATE",
                                        "data/sim",
                                        "BERM_HEALTH_HOST",
                                        "0.0.0.0",
                                        "BERM_HEALTH_PORT",
                                        "0")))
                .isEqualTo(
                        new SimSettings(
                                TestBroker.at("broker:8883"),
                                new World("demo-2"),
                                Speed.MAX,
                                Duration.ofHours(8),
                                Optional.of(Path.of("data/sim")),
                                new PagesAddress("0.0.0.0", 0)));
    }

    @Test
    void namesEveryProblemAtOnce() {
        Map<String, String> wrong =
                Map.of(
                        "BERM_MQTT", "broker",
                        "BERM_SIM_WORLD", "live",
                        "BERM_SIM_SPEED", "fast",
                        "BERM_SIM_FROM", "noon",
                        "BERM_SIM_STATE", "\0",
                        "BERM_HEALTH_PORT", "-1");
        InvalidSettings e =
                catchThrowableOfType(InvalidSettings.class, () -> SimSettings.from(wrong));
        assertThat(e.problems())
                .containsExactly(
                        "BERM_MQTT is 'broker', expected " + MqttAddress.FORM,
                        "BERM_SIM_WORLD is 'live', expected 1 to 40 of a-z, 0-9 and '-', and not live",
                        "BERM_SIM_SPEED is 'fast', expected a positive number or max",
                        "BERM_SIM_FROM is 'noon', expected a time of day such as 12:45",
                        "BERM_SIM_STATE is '\0', expected a folder",
                        "BERM_HEALTH_PORT is '-1', expected a whole number from 0 to 65535");
    }
}
