@NullMarked
package berm.launcher.up;

import org.jspecify.annotations.NullMarked;
