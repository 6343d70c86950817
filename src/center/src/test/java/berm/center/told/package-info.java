@NullMarked
package berm.center.told;

import org.jspecify.annotations.NullMarked;
