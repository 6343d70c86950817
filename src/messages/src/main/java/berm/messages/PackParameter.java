package berm.messages;

import berm.domain.Quantity;
import berm.domain.hazard.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack wants to know of a site: an amount of a quantity, or one of some words.
 *
 * @param quantity null for a word
 * @param words it may be; empty for an amount
 * @param otherwise what it is where nobody says; null where a site must say it, if it is needed
 * @param mark of {@code otherwise}
 * @param optional whether what rests on it is left out where nobody says
 * @param what it is, for people
 */
record PackParameter(
        String name,
        @Nullable Quantity quantity,
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
        List<String> words = words(fields.value("words"));
        if (amount == !words.isEmpty()) {
            fields.wrong("", "needs either a quantity or a list of words");
        }
        String otherwise = fields.text("default", false);
        Provenance mark = PackMark.read(fields, otherwise != null);
        boolean optional = fields.truth("optional");
        fields.done();
        if (what == null || (quantity == null && words.isEmpty())) {
            return null;
        }
        var parameter = new PackParameter(name, quantity, words, otherwise, mark, optional, what);
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
        if (quantity == null) {
            return words.contains(value) ? null : "'" + value + "' must be one of " + words;
        }
        return Amount.of(value, quantity).isPresent()
                ? null
                : "'%s', but %s is measured in %s".formatted(value, quantity, quantity.symbol());
    }

    /** What it is, and in which form. */
    String form() {
        return what + (quantity == null ? ", one of " + words : ", in " + quantity.symbol());
    }
}
