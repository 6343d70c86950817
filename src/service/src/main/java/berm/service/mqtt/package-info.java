/** How the MQTT broker is reached, the same for everyone who speaks with it. */
@NullMarked
package berm.service.mqtt;

import org.jspecify.annotations.NullMarked;
