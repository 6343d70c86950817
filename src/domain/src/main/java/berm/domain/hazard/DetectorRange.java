package berm.domain.hazard;

/**
 * What a detector can tell apart.
 *
 * @param low the lowest concentration it shows, in mg/m³; ≥ 0
 * @param high the highest; > low
 */
public record DetectorRange(double low, double high) {
    public DetectorRange {
        if (!(low >= 0 && high > low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("Not a range: " + low + " … " + high);
        }
    }

    /** Whether it shows the concentration. */
    public boolean shows(double mgPerM3) {
        return mgPerM3 >= low && mgPerM3 <= high;
    }

    @Override
    public String toString() {
        return low + " … " + high + " mg/m³";
    }
}
