/** Parts that are started together, in the order they need each other, and stopped together. */
@NullMarked
package berm.launcher.up;

import org.jspecify.annotations.NullMarked;
