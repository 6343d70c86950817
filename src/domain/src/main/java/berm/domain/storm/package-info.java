/** Storm routing: how high a pond will stand when the rain that is forecast has run into it. */
@NullMarked
package berm.domain.storm;

import org.jspecify.annotations.NullMarked;
