/** Carries sensor messages from MQTT into Kafka without losing any. */
@NullMarked
package berm.bridge;

import org.jspecify.annotations.NullMarked;
