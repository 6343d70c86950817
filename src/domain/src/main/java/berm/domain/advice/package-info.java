/**
 * What may be said of a slope that moves and of when it might fail: advice to an engineer, never a
 * colour.
 *
 * <p>None of it predicts the failure of a dam. Static liquefaction gives no signs at all: at
 * Brumadinho in 2019 no instrument showed a significant change [S26].
 *
 * <p>Marks of provenance: [C] computed from the inputs beside it, [D] proposed for this product,
 * [S…] seen in a source, [T-h] [T-m] known from training, with high or medium confidence.
 */
@NullMarked
package berm.domain.advice;

import org.jspecify.annotations.NullMarked;
