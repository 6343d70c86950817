/** The statutory vote: from the colours of points to the colour of an item and of a site. */
@NullMarked
package berm.domain.vote;

import org.jspecify.annotations.NullMarked;
