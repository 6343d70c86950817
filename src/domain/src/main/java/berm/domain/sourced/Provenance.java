package berm.domain.sourced;

/** How a number came to us, from the firmest to the weakest. */
public enum Provenance {
    /** Seen in a public source, mostly a copy of the standard and not the official text. */
    SOURCED,
    /** Computed from numbers of the firmest kind. */
    COMPUTED,
    /** Known to the trade and written from memory: to be checked against the text. */
    RECALLED,
    /** Ours: no standard says it. */
    PROPOSED;

    /** The weaker of the two: what is made of both is no firmer. */
    public Provenance weaker(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
