/** That the scales of rain change where they should. */
@NullMarked
package berm.domain.weather;

import org.jspecify.annotations.NullMarked;
