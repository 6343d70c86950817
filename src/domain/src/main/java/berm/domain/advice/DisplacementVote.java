package berm.domain.advice;

import berm.domain.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The colour a point of displacement may show: by itself at most yellow, as one wrong prism or
 * antenna must not turn out a village [D].
 *
 * <p>It shows orange or red only where
 *
 * <ul>
 *   <li>two points agree, it and a neighbour: in the worse colour both have reached; or
 *   <li>another item warns with it: the phreatic line or an inclinometer; or
 *   <li>an operator confirmed it; or
 *   <li>a red limit of the displacement itself is reached, not of its rate: that is red, whatever
 *       the others say.
 * </ul>
 *
 * <p>What would count as support and is silent or failed supports nothing; who shows the colour
 * says that it was not evaluated.
 *
 * @param own what its limits give; null while it warns of nothing
 * @param neighbours of those neighbours that warn in the same direction, what their limits give
 * @param otherItem whether another item of the same section warns
 * @param confirmed whether an operator confirmed it
 * @param absoluteRed whether it has reached a red limit of displacement
 */
public record DisplacementVote(
        @Nullable Colour own,
        List<Colour> neighbours,
        boolean otherItem,
        boolean confirmed,
        boolean absoluteRed) {
    public DisplacementVote {
        neighbours = List.copyOf(neighbours);
    }

    /** Null while it warns of nothing. */
    public @Nullable Colour colour() {
        if (absoluteRed) {
            return Colour.RED;
        }
        if (own == null || otherItem || confirmed) {
            return own;
        }
        Colour agreed = Colour.YELLOW;
        for (Colour neighbour : neighbours) {
            agreed = agreed.compareTo(neighbour) >= 0 ? agreed : neighbour;
        }
        return own.atMost(agreed);
    }
}
