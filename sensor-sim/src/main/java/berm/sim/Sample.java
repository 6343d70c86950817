package berm.sim;

import berm.domain.SensorId;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor says at the time of the step it belongs to.
 *
 * @param unit its symbol as the device sends it; null for the one the site's plan declares
 */
public record Sample(SensorId sensor, @Nullable String unit, double value) {}
