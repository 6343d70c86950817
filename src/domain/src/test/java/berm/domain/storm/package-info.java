/** Storm routing. */
@NullMarked
package berm.domain.storm;

import org.jspecify.annotations.NullMarked;
