package berm.launcher;

import berm.service.mqtt.MqttAddress;
import org.jspecify.annotations.Nullable;

/**
 * What {@code berm up} was asked.
 *
 * @param simulator whether the demonstration is told
 * @param mqtt a broker that runs already; null for one of our own
 */
record UpOptions(Ports ports, boolean simulator, @Nullable MqttAddress mqtt) {}
