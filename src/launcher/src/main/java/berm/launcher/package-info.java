/** The berm command: starts and stops all of Berm on one machine. */
@NullMarked
package berm.launcher;

import org.jspecify.annotations.NullMarked;
