@NullMarked
package berm.center.daily;

import org.jspecify.annotations.NullMarked;
