package berm.domain.quality;

/**
 * The values from low to high, both included, in the canonical unit of their quantity.
 *
 * @param low may be −∞
 * @param high may be +∞
 */
public record Span(double low, double high) {
    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("span " + low + " … " + high);
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
