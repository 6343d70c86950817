package berm.sim;

import berm.domain.SensorId;
import berm.domain.Unit;
import java.time.Duration;

/**
 * A sensor that is not there, and what it would measure.
 *
 * @param decimals digits after the point that the sensor resolves, 0 to 9
 */
public record Channel(SensorId sensor, Unit unit, int decimals, Curve curve) {

    private static final int MOST_DECIMALS = 9;

    public Channel {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("not a number of decimals: " + decimals);
        }
    }

    /** What the sensor says at a time: the curve, rounded to what the sensor resolves. */
    public double value(Duration time) {
        double scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        return Math.rint(curve.at(time) * scale) / scale;
    }

    Sample sample(Duration time) {
        return new Sample(sensor, unit.symbol(), value(time));
    }
}
