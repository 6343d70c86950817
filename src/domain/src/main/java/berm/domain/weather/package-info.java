/** The public scales of rain: classes of a sum, and warning signals. */
@NullMarked
package berm.domain.weather;

import org.jspecify.annotations.NullMarked;
