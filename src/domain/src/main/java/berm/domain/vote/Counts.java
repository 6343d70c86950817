package berm.domain.vote;

import berm.domain.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many warnings of one colour are one of the next.
 *
 * <p>A worse colour also counts as each lower one, and nothing is ever lowered; a promotion is not
 * counted again. That a worse colour counts so is a proposal of ours: the standard's text on mixed
 * colours was not seen.
 *
 * @param blue so many blue ones are yellow; at least 2, as the others
 * @param yellow so many yellow ones are orange
 * @param orange so many orange ones are red
 */
public record Counts(int blue, int yellow, int orange) {
    /**
     * GB 39496-2020, 5.5.4, for points of one item (as quoted by a public copy); for items of one
     * site the same counts, of which only the first was seen.
     */
    public static final Counts GB_39496_2020 = new Counts(4, 3, 2);

    private static final int LEAST = 2;

    public Counts {
        if (blue < LEAST || yellow < LEAST || orange < LEAST) {
            throw new IllegalArgumentException("counts are at least " + LEAST);
        }
    }

    /** The worst colour that so many of them make by their number, or null when there is none. */
    @Nullable Colour promoted(List<Colour> colours) {
        if (reached(colours, Colour.ORANGE, orange)) {
            return Colour.RED;
        } else if (reached(colours, Colour.YELLOW, yellow)) {
            return Colour.ORANGE;
        }
        return reached(colours, Colour.BLUE, blue) ? Colour.YELLOW : null;
    }

    private static boolean reached(List<Colour> colours, Colour least, int count) {
        return colours.stream().filter(colour -> colour.compareTo(least) >= 0).count() >= count;
    }

    static @Nullable Colour worse(@Nullable Colour one, @Nullable Colour other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
