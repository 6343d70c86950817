/** The message broker, the log and the history, started inside this process on loopback. */
@NullMarked
package berm.launcher.embedded;

import org.jspecify.annotations.NullMarked;
