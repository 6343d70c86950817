package berm.messages;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with the unit it is written in, whatever that measures. */
record Scaled(BigDecimal number, String unit) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,12})?)\\s*(\\S{1,12})");

    static Optional<Scaled> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new Scaled(new BigDecimal(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    Scaled times(BigDecimal factor) {
        return new Scaled(number.multiply(factor), unit);
    }

    /** As a file has it, without zeros at the end. */
    String text() {
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
