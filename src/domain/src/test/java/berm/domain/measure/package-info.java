/** That measures are what a person would compute by hand. */
@NullMarked
package berm.domain.measure;

import org.jspecify.annotations.NullMarked;
