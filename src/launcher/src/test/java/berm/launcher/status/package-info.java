@NullMarked
package berm.launcher.status;

import org.jspecify.annotations.NullMarked;
