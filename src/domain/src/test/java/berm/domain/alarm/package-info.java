/** Stories of one desk: what the judge says, what people do, and when. */
@NullMarked
package berm.domain.alarm;

import org.jspecify.annotations.NullMarked;
