/** That advice on slopes is what its formulas say, and no surer than it says. */
@NullMarked
package berm.domain.advice;

import org.jspecify.annotations.NullMarked;
