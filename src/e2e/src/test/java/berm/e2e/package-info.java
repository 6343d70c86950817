/** The whole of Berm, on real servers. */
@NullMarked
package berm.e2e;

import org.jspecify.annotations.NullMarked;
