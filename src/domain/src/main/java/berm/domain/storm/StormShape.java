package berm.domain.storm;

import java.util.ArrayList;
import java.util.List;

/** How a total of rain is shared out over hours when nobody said more than the total. */
public final class StormShape {
    private StormShape() {}

    /** {@link Rain#TYPHOON}, drawn out or pushed together to so many hours; the shares sum to 1. */
    public static List<Double> typhoon(int hours) {
        List<Double> shares = new ArrayList<>();
        double before = 0;
        for (int hour = 1; hour <= hours; hour++) {
            double until = fallen((double) hour / hours);
            shares.add(until - before);
            before = until;
        }
        return shares;
    }

    /** The share that has fallen after that part of the storm, 0 to 1. */
    private static double fallen(double part) {
        double hours = part * Rain.TYPHOON.size();
        int whole = (int) StrictMath.floor(hours);
        double sum = 0;
        for (int hour = 0; hour < whole; hour++) {
            sum += Rain.TYPHOON.get(hour);
        }
        return whole == Rain.TYPHOON.size() ? sum : sum + (hours - whole) * Rain.TYPHOON.get(whole);
    }

    /** The same in each hour. */
    public static List<Double> even(int hours) {
        List<Double> shares = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            shares.add(1.0 / hours);
        }
        return shares;
    }
}
