package berm.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of a site that people set, such as the crest of its dam, with its whole history: a
 * reading is compared with what held when it was measured, so a crest that is raised changes
 * nothing measured before.
 *
 * @param name as formulas name it
 * @param values in the order of their times, at least one
 */
public record Constant(String name, List<Dated> values) {
    /**
     * What held from a time on.
     *
     * @param from ms since 1970, UTC
     * @param value in the canonical unit of its quantity
     * @param approvedBy who approved it; null when nobody has
     * @param document where it stands; null when not given
     */
    public record Dated(
            long from, double value, @Nullable String approvedBy, @Nullable String document) {}

    public Constant {
        values = List.copyOf(values);
        for (int next = 1; next < values.size(); next++) {
            if (values.get(next).from() <= values.get(next - 1).from()) {
                throw new IllegalArgumentException("the values of " + name + " are not in order");
            }
        }
    }

    /** What held at a time; NaN before the first. */
    public double at(long time) {
        double value = Double.NaN;
        for (Dated dated : values) {
            if (dated.from() <= time) {
                value = dated.value();
            }
        }
        return value;
    }
}
