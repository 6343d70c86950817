package berm.domain.quality;

/**
 * How what a sensor says becomes a value: factor · said + offset, from a measured time on.
 *
 * @param from the first ms of measured time of which it is true
 * @param factor finite and not 0
 * @param offset finite, in the unit of the value
 * @param note what was done, by whom, and from which certificate
 */
public record Calibration(long from, double factor, double offset, String note) {
    public Calibration {
        if (!Double.isFinite(factor) || factor == 0 || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("calibration " + factor + ", " + offset);
        }
    }

    /** The value of what the sensor said. */
    public double value(double said) {
        return factor * said + offset;
    }
}
