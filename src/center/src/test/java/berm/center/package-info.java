@NullMarked
package berm.center;

import org.jspecify.annotations.NullMarked;
