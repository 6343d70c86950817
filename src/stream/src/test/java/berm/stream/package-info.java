/** The shells against the pure fold they must agree with. */
@NullMarked
package berm.stream;

import org.jspecify.annotations.NullMarked;
