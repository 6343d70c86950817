package berm.domain.quality;

/**
 * The least a living sensor moves (QARTOD attenuated signal test, by range).
 *
 * @param range highest less lowest value, in the canonical unit, more than 0
 * @param over duration by measured time, more than 0
 */
public record Attenuated(double range, long over) {
    public Attenuated {
        if (!(range > 0) || over <= 0) {
            throw new IllegalArgumentException("attenuated " + range + ", " + over);
        }
    }
}
