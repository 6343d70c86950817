package berm.domain.formula;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a number is: a product of powers of metre, kilogram, second, kelvin, mole and
 * NTU. A depth of rain is a length; a share and a count are plain numbers.
 *
 * <p>Exponents are whole multiples of 1/360 000, so that four decimals and thirds are exact.
 */
public final class Dimension {
    private static final int BASE_COUNT = 6;
    private static final int ONE = 360_000;

    public static final Dimension NUMBER = new Dimension(new int[BASE_COUNT]);
    public static final Dimension LENGTH = base(0);
    public static final Dimension MASS = base(1);
    public static final Dimension TIME = base(2);
    public static final Dimension TEMPERATURE = base(3);
    public static final Dimension AMOUNT = base(4);
    public static final Dimension TURBIDITY = base(5);

    private static final int LARGEST_EXPONENT = 20;
    private static final double TOLERANCE = 0.001;
    private static final String[] BASES = {"m", "kg", "s", "K", "mol", "NTU"};

    private final int[] exponents;

    private Dimension(int[] exponents) {
        this.exponents = exponents;
    }

    private static Dimension base(int index) {
        int[] exponents = new int[BASE_COUNT];
        exponents[index] = ONE;
        return new Dimension(exponents);
    }

    Dimension times(Dimension other) {
        int[] sum = exponents.clone();
        Arrays.setAll(sum, i -> exponents[i] + other.exponents[i]);
        return new Dimension(sum);
    }

    Dimension per(Dimension other) {
        int[] difference = exponents.clone();
        Arrays.setAll(difference, i -> exponents[i] - other.exponents[i]);
        return new Dimension(difference);
    }

    /** Empty if an exponent becomes larger than 20 or is no multiple of 1/360 000. */
    Optional<Dimension> power(double exponent) {
        int[] powers = new int[exponents.length];
        for (int i = 0; i < powers.length; i++) {
            double power = exponents[i] * exponent;
            if (!(Math.abs(power) <= (double) LARGEST_EXPONENT * ONE)
                    || Math.abs(power - Math.rint(power)) > TOLERANCE) {
                return Optional.empty();
            }
            powers[i] = (int) Math.rint(power);
        }
        return Optional.of(new Dimension(powers));
    }

    public boolean isNumber() {
        return equals(NUMBER);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension that && Arrays.equals(exponents, that.exponents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exponents);
    }

    /** In powers of the base units, such as {@code m^0.5.s^-1}; a plain number is {@code 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < exponents.length; i++) {
            if (exponents[i] != 0) {
                text.append(text.length() == 0 ? "" : ".").append(power(i));
            }
        }
        return text.length() == 0 ? "1" : text.toString();
    }

    private String power(int base) {
        if (exponents[base] == ONE) {
            return BASES[base];
        }
        return exponents[base] % ONE == 0
                ? BASES[base] + "^" + exponents[base] / ONE
                : BASES[base] + "^" + (double) exponents[base] / ONE;
    }
}
