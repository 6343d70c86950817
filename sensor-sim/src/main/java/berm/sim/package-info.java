/** Sensors that are not there: publishes simulated or recorded measurements over MQTT. */
@NullMarked
package berm.sim;

import org.jspecify.annotations.NullMarked;
