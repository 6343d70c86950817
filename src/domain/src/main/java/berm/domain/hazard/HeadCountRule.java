package berm.domain.hazard;

/**
 * How many people may be in an explosive workshop 涉爆车间, and how long it may be more.
 *
 * @param allowed the most that may be there
 * @param handOver ms for which more may be there before it is a violation
 * @param atOnce the count from which it is a violation without hand-over; above {@code allowed}
 * @param orangeAfter ms of too many after which, and not at which, the colour is orange
 */
public record HeadCountRule(int allowed, long handOver, int atOnce, long orangeAfter) {
    public HeadCountRule {
        if (allowed < 0 || handOver < 0 || atOnce <= allowed || orangeAfter < 0) {
            throw new IllegalArgumentException("Not a rule of head-counts");
        }
    }

    /** The rule of a table, whose times are in s. */
    public static HeadCountRule of(SourcedTable table) {
        return new HeadCountRule(
                (int) table.number("allowed").value(),
                Math.round(1000 * table.number("hand-over").value()),
                (int) table.number("at-once").value(),
                Math.round(1000 * table.number("orange-after").value()));
    }
}
