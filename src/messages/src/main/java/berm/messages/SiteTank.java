package berm.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upright tank, to be drawn to scale.
 *
 * @param level the sensor of its level, m above its floor
 * @param height m
 * @param diameter m
 * @param temperature the sensor of its temperature, if there is one
 * @param pressure the sensor of its pressure, if there is one
 * @param gas the detectors around it
 */
public record SiteTank(
        SiteName name,
        String level,
        double height,
        double diameter,
        @Nullable String temperature,
        @Nullable String pressure,
        List<String> gas) {
    public SiteTank {
        gas = List.copyOf(gas);
    }
}
