package berm.domain.plan;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * One step of a limit ladder, with its provenance.
 *
 * @param colour the colour it gives; of an unapproved limit at most yellow
 * @param raiseAt in the canonical unit: raises when the value reaches it …
 * @param clearAt … and clears when the value is beyond this point of return (limit less deadband)
 * @param onDelay how long readings must have been beyond, by their own times
 * @param offDelay how long they must have been back
 * @param approvedBy who approved it; null when nobody has
 * @param document where it stands; null when not given
 * @param alone the worst colour that it shows by itself, though the vote of colours counts it as it
 *     is: one point of displacement warns at most in yellow while no other agrees; null when it
 *     shows its own
 */
public record Limit(
        Colour colour,
        double raiseAt,
        double clearAt,
        long onDelay,
        long offDelay,
        @Nullable String approvedBy,
        @Nullable String document,
        @Nullable Colour alone) {

    /** One that shows its own colour. */
    public Limit(
            Colour colour,
            double raiseAt,
            double clearAt,
            long onDelay,
            long offDelay,
            @Nullable String approvedBy,
            @Nullable String document) {
        this(colour, raiseAt, clearAt, onDelay, offDelay, approvedBy, document, null);
    }

    /** The colour its events carry: an unapproved limit warns at most in yellow. */
    public Colour shown() {
        Colour own = approvedBy == null ? colour.atMost(Colour.YELLOW) : colour;
        return alone == null ? own : own.atMost(alone);
    }
}
