package berm.sim;

import java.time.Duration;

/**
 * A quantity over the time of a scenario; a pure function, also before time 0 and after any end.
 */
@FunctionalInterface
public interface Curve {
    double at(Duration time);
}
