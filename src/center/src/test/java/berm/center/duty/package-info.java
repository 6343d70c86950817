@NullMarked
package berm.center.duty;

import org.jspecify.annotations.NullMarked;
