/** That formulas compute what they say, and refuse what means nothing. */
@NullMarked
package berm.domain.formula;

import org.jspecify.annotations.NullMarked;
