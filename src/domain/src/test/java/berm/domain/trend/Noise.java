package berm.domain.trend;

import java.util.Random;

/** Noise whose neighbours resemble each other: eₜ = r·eₜ₋₁ + √(1−r²)·N(0, 1). */
final class Noise {
    private Noise() {}

    static double[] ar1(Random random, int count, double related) {
        var noise = new double[count];
        noise[0] = random.nextGaussian();
        for (int i = 1; i < count; i++) {
            double fresh = Math.sqrt(1 - related * related) * random.nextGaussian();
            noise[i] = related * noise[i - 1] + fresh;
        }
        return noise;
    }
}
