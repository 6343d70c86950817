package berm.center;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How numbers of one unit are written for people: in the unit they read, with its usual digits.
 *
 * @param unit canonical, as {@code m}, or that over a time, as {@code m/d}
 * @param ownUnit the one people gave the sensor: its readings in mm are written in mm
 */
record Written(Language language, String unit, String ownUnit) {

    /** How a unit is written in both languages, with its usual digits. */
    private record Style(String zh, String en, int digits) {}

    private static final Map<String, Style> STYLES =
            Map.ofEntries(
                    Map.entry("m", new Style("米", "m", 2)),
                    Map.entry("cm", new Style("厘米", "cm", 1)),
                    Map.entry("mm", new Style("毫米", "mm", 1)),
                    Map.entry("kPa", new Style("千帕", "kPa", 1)),
                    Map.entry("°C", new Style("°C", "°C", 1)),
                    Map.entry("m3/s", new Style("立方米/秒", "m³/s", 2)),
                    Map.entry("mg/m3", new Style("毫克/立方米", "mg/m³", 1)),
                    Map.entry("%", new Style("%", "%", 1)),
                    Map.entry("NTU", new Style("NTU", "NTU", 1)),
                    Map.entry("m/s", new Style("米/秒", "m/s", 1)),
                    Map.entry("h", new Style("小时", "h", 1)),
                    Map.entry("d", new Style("天", "d", 1)),
                    Map.entry("°", new Style("°", "°", 1)),
                    Map.entry("1", new Style("", "", 0)));

    private static final int MOST_DIGITS = 6;

    private String over() {
        return unit.endsWith("/h") || unit.endsWith("/d") ? unit.substring(unit.length() - 2) : "";
    }

    private String base() {
        return unit.substring(0, unit.length() - over().length());
    }

    private String shown() {
        return base().equals("m") && (ownUnit.equals("mm") || ownUnit.equals("cm"))
                ? ownUnit
                : base();
    }

    private Style style() {
        return STYLES.getOrDefault(shown(), new Style(shown(), shown(), 2));
    }

    private BigDecimal scaled(double value) {
        int places = shown().equals(base()) ? 0 : shown().equals("mm") ? 3 : 2;
        return BigDecimal.valueOf(value).movePointRight(places);
    }

    /** The number with its unit. */
    String amount(double value) {
        return amount(value, null);
    }

    /** The number with its unit, told apart from another that it is near. */
    String amount(double value, @Nullable Double beside) {
        return withUnit(number(value, beside));
    }

    /** A text of numbers with the unit after them. */
    String withUnit(String numbers) {
        String after = language.say(style().zh() + overZh(), style().en() + over());
        boolean close = after.isEmpty() || language == Language.ZH || "%°".contains(after);
        return numbers + (close ? "" : " ") + after;
    }

    private String overZh() {
        return over().replace("/h", "/小时").replace("/d", "/日");
    }

    /** The number with the usual digits of its unit, and no fewer than the one beside it has. */
    String number(double value, @Nullable Double beside) {
        BigDecimal exact = scaled(value);
        int digits = style().digits();
        if (beside != null) {
            digits = Math.max(digits, Math.min(MOST_DIGITS, digits(scaled(beside))));
        }
        BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
        boolean looksEqual =
                beside != null
                        && value != beside
                        && rounded.compareTo(scaled(beside).setScale(digits, RoundingMode.HALF_UP))
                                == 0;
        if (looksEqual || (rounded.signum() == 0 && exact.signum() != 0)) {
            return exact.round(new MathContext(looksEqual ? MOST_DIGITS : 2))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        boolean plain = shown().equals("h") || shown().equals("d");
        return (plain && rounded.signum() != 0 ? rounded.stripTrailingZeros() : rounded)
                .toPlainString();
    }

    private static int digits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    /** A value and the interval it may lie in, as 3.1±0.8 where both sides are alike. */
    String interval(double value, double lowest, double highest, @Nullable Double beside) {
        String below = number(value - lowest, null);
        String above = number(highest - value, null);
        String number = number(value, beside);
        return below.equals(above)
                ? withUnit(number + "±" + above)
                : withUnit(number)
                        + language.say("（", " (")
                        + range(lowest, highest)
                        + language.say("）", ")");
    }

    /** From one to the other. */
    String range(double lowest, double highest) {
        return number(lowest, null) + language.say("～", " to ") + number(highest, null);
    }
}
