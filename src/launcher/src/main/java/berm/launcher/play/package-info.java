/** The playing of a recording into a world of its own, watched until everything has arrived. */
@NullMarked
package berm.launcher.play;

import org.jspecify.annotations.NullMarked;
