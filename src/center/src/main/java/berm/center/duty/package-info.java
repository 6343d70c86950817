/** The officer's duty: taking it over, and what can be seen of the ponds and hazard sources. */
@NullMarked
package berm.center.duty;

import org.jspecify.annotations.NullMarked;
