/**
 * What of an event is told outside the organisation: drafted by people, let out by a named
 * official's click and by nothing else.
 */
@NullMarked
package berm.domain.outside;

import org.jspecify.annotations.NullMarked;
