/**
 * Whether a series rises, falls or jumps, how sure that is, and when it would reach a limit or fail
 * if it went on so: tests on arrays, measures over panes, and advice.
 *
 * <p>Advice never is a colour. Marks of provenance: [C] computed from the inputs beside it, [D]
 * proposed for this product, [S…] seen in a source, [T-h] [T-m] known from training, with high or
 * medium confidence.
 */
@NullMarked
package berm.domain.trend;

import org.jspecify.annotations.NullMarked;
