@NullMarked
package berm.center.rescue;

import org.jspecify.annotations.NullMarked;
