/**
 * Whether a reading can be true, judged before any rule sees it: tests of a reading as it comes and
 * of its clock; what was done to a sensor; and what is usual for each kind. Tests over whole series
 * are those of {@link berm.domain.qartod}.
 */
@NullMarked
package berm.domain.quality;

import org.jspecify.annotations.NullMarked;
