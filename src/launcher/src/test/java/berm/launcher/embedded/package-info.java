@NullMarked
package berm.launcher.embedded;

import org.jspecify.annotations.NullMarked;
