package berm.messages;

/** What lengths and elevations of a site may be, m: wider than any dam, tank or mountain. */
final class SectionBounds {
    static final double LOWEST = -500;
    static final double HIGHEST = 9_000;
    static final double FARTHEST = 20_000;

    private SectionBounds() {}
}
