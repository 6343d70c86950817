@NullMarked
package berm.history;

import org.jspecify.annotations.NullMarked;
