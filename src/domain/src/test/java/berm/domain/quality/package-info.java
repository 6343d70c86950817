/** Readings that are true, doubtful or nonsense. */
@NullMarked
package berm.domain.quality;

import org.jspecify.annotations.NullMarked;
