/**
 * The machine that judges one site: the readings of its log in, the events of its conditions out.
 */
@NullMarked
package berm.domain.judge;

import org.jspecify.annotations.NullMarked;
