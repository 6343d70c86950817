package berm.messages;

import berm.domain.Quantity;
import berm.domain.sourced.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pack wants to know of a site: an amount of a quantity or in a unit, or one of some words.
 *
 * @param quantity of an amount; null for a word, and for an amount of what no sensor measures
 * @param unit of such an amount, as an area in m2
 * @param words it may be; empty for an amount
 * @param otherwise what it is where nobody says; null where a site must say it, if it is needed
 * @param mark of {@code otherwise}
 * @param optional whether what rests on it is left out where nobody says
 * @param what it is, for people
 */
record PackParameter(
        String name,
        @Nullable Quantity quantity,
        @Nullable String unit,
        List<String> words,
        @Nullable String otherwise,
        Provenance mark,
        boolean optional,
        String what) {
    PackParameter {
        words = List.copyOf(words);
    }

    /** The parameter, or null with the problems added. */
    static @Nullable PackParameter read(String name, Fields fields) {
        String what = fields.text("what", true);
        boolean amount = fields.has("quantity");
        Quantity quantity = amount ? fields.word(Quantity.class, "quantity", true) : null;
        String unit = fields.text("unit", false);
        List<String> words = words(fields.value("words"));
        long forms = Stream.of(amount, unit != null, !words.isEmpty()).filter(has -> has).count();
        if (forms != 1) {
            fields.wrong("", "needs one of a quantity, a unit or a list of words");
        }
        String otherwise = fields.text("default", false);
        Provenance mark = PackMark.read(fields, otherwise != null);
        boolean optional = fields.truth("optional");
        fields.done();
        if (what == null || (quantity == null && unit == null && words.isEmpty())) {
            return null;
        }
        var parameter =
                new PackParameter(name, quantity, unit, words, otherwise, mark, optional, what);
        String wrong = otherwise == null ? null : parameter.wrong(otherwise);
        if (wrong != null) {
            fields.wrong("default", wrong);
        }
        return parameter;
    }

    private static List<String> words(@Nullable JsonNode declared) {
        List<String> words = new ArrayList<>();
        if (declared != null) {
            declared.forEach(word -> words.add(word.asText()));
        }
        return words;
    }

    /** What is wrong with a value and what would be right, or null. */
    @Nullable String wrong(String value) {
        if (isWord()) {
            return words.contains(value) ? null : "'" + value + "' must be one of " + words;
        }
        if (unit != null) {
            return Amount.in(unit, value).isPresent() ? null : "'" + value + "' must be in " + unit;
        }
        return wrong(value, Objects.requireNonNull(quantity));
    }

    private static @Nullable String wrong(String value, Quantity quantity) {
        return Amount.of(value, quantity).isPresent()
                ? null
                : "'%s', but %s is measured in %s".formatted(value, quantity, quantity.symbol());
    }

    /** What it is, and in which form. */
    String form() {
        return what + (isWord() ? ", one of " + words : ", in " + symbol());
    }

    boolean isWord() {
        return !words.isEmpty();
    }

    /** The unit of an amount. */
    String symbol() {
        return quantity == null ? String.valueOf(unit) : quantity.symbol();
    }
}
