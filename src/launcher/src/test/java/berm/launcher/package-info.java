@NullMarked
package berm.launcher;

import org.jspecify.annotations.NullMarked;
