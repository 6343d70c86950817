package berm.sim;

import berm.domain.World;
import berm.service.InvalidSettings;
import berm.service.PagesAddress;
import berm.service.SettingsReader;
import berm.service.mqtt.MqttBroker;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What a simulator is told at its start.
 *
 * @param mqtt the broker to publish to
 * @param world the recorded world of the pond's story, which must exist ({@code BERM_SIM_WORLD})
 * @param speed how much faster than life the story is told ({@code BERM_SIM_SPEED})
 * @param from the time of the story's day at which it begins ({@code BERM_SIM_FROM})
 * @param state where it is kept how far the story has come; empty keeps nothing ({@code
 *     BERM_SIM_STATE})
 * @param pages where /health and /metrics listen
 */
public record SimSettings(
        MqttBroker mqtt,
        World world,
        Speed speed,
        Duration from,
        Optional<Path> state,
        PagesAddress pages) {

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws InvalidSettings naming every problem at once
     */
    public static SimSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<MqttBroker> mqtt = MqttBroker.read(reader);
        Optional<World> world =
                reader.read(
                        "BERM_SIM_WORLD",
                        "demo",
                        "1 to 40 of a-z, 0-9 and '-', and not live",
                        SimSettings::recorded);
        Optional<Speed> speed =
                reader.read("BERM_SIM_SPEED", "300", "a positive number or max", Speed::parse);
        Optional<Duration> from =
                reader.read(
                        "BERM_SIM_FROM", "12:45", "a time of day such as 12:45", SimSettings::time);
        Optional<Optional<Path>> state =
                reader.read("BERM_SIM_STATE", "", "a folder", SimSettings::folder);
        Optional<PagesAddress> pages = PagesAddress.read(reader, "8094");
        reader.throwProblems();
        return new SimSettings(
                mqtt.orElseThrow(),
                world.orElseThrow(),
                speed.orElseThrow(),
                from.orElseThrow(),
                state.orElseThrow(),
                pages.orElseThrow());
    }

    private static World recorded(String name) {
        World world = new World(name);
        if (world.isLive()) {
            throw new IllegalArgumentException("the story is told to a recorded world");
        }
        return world;
    }

    private static Duration time(String text) {
        try {
            return Duration.ofNanos(LocalTime.parse(text).toNanoOfDay());
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("not a time of day: " + text, noTime);
        }
    }

    private static Optional<Path> folder(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }
}
