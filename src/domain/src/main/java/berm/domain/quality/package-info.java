/**
 * Whether a reading can be true, judged before any rule sees it: tests of single readings, of
 * neighbours, and of whole series.
 */
@NullMarked
package berm.domain.quality;

import org.jspecify.annotations.NullMarked;
