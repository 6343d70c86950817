@NullMarked
package berm.center.danger;

import org.jspecify.annotations.NullMarked;
