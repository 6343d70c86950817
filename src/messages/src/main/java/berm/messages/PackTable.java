package berm.messages;

import berm.domain.sourced.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of a pack by a parameter: by each word of it, or along its amounts, straight between them
 * and constant outside.
 *
 * @param parameter its name
 * @param along whether it lies along amounts, which rise
 */
record PackTable(String name, String parameter, boolean along, List<Entry> entries) {
    /** Of a value between two others. */
    private static final int DECIMALS = 6;

    /**
     * One value.
     *
     * @param key a word, or an amount
     * @param value null where there is none, and {@code why} says the reason
     */
    record Entry(String key, @Nullable String value, Provenance mark, String why) {
        private BigDecimal at() {
            return Scaled.of(key).orElseThrow().number();
        }
    }

    PackTable {
        entries = List.copyOf(entries);
    }

    /** The table, or null with the problems added. */
    static @Nullable PackTable read(String name, Fields fields) {
        boolean along = fields.has("along");
        String parameter = fields.text(along ? "along" : "by", true);
        Provenance mark = PackMark.read(fields, true);
        fields.text("document", true);
        Fields values = fields.object("values", true);
        fields.done();
        if (parameter == null || values == null) {
            return null;
        }
        List<Entry> entries = new ArrayList<>();
        JsonNode declared = fields.value("values");
        for (String key : values.names()) {
            entries.add(entry(key, declared == null ? null : declared.get(key), mark, values));
        }
        var table = new PackTable(name, parameter, along, entries);
        table.check(values);
        return table;
    }

    private static Entry entry(
            String key, @Nullable JsonNode value, Provenance mark, Fields values) {
        if (value == null || !value.isObject()) {
            return new Entry(key, values.text(key, true), mark, "");
        }
        var fields = new Fields(value, values.path(key), values);
        String why = fields.text("document", true);
        boolean unsettled = fields.has("none");
        String is = fields.text(unsettled ? "none" : "is", true);
        Provenance own = PackMark.read(fields, !unsettled);
        fields.done();
        return new Entry(key, unsettled ? null : is, own, why == null ? "" : why);
    }

    private void check(Fields values) {
        if (entries.isEmpty()) {
            values.wrong("", "must not be empty");
        }
        for (int next = 0; next < entries.size() && along; next++) {
            Entry entry = entries.get(next);
            Optional<Scaled> at = Scaled.of(entry.key());
            Optional<Scaled> is = Scaled.of(String.valueOf(entry.value()));
            Scaled first = Scaled.of(String.valueOf(entries.get(0).value())).orElse(null);
            boolean rises =
                    at.isPresent()
                            && (next == 0
                                    || at.get().number().compareTo(entries.get(next - 1).at()) > 0);
            if (!rises) {
                values.wrong(entry.key(), "must be more than the amount before it");
                return;
            }
            if (is.isEmpty() || first == null || !is.get().unit().equals(first.unit())) {
                values.wrong(entry.key(), "must be amounts in one unit");
                return;
            }
        }
    }

    /** The entry of a word, or null. */
    @Nullable Entry of(String word) {
        return entries.stream().filter(entry -> entry.key().equals(word)).findFirst().orElse(null);
    }

    /**
     * The value at an amount.
     *
     * @param amount in the unit of the keys
     */
    Entry at(BigDecimal amount) {
        Entry low = entries.get(0);
        for (Entry high : entries) {
            if (high.at().compareTo(amount) >= 0) {
                boolean there = high.equals(entries.get(0)) || high.at().compareTo(amount) == 0;
                return there ? high : between(low, high, amount);
            }
            low = high;
        }
        return low;
    }

    private static Entry between(Entry low, Entry high, BigDecimal amount) {
        Scaled from = Scaled.of(String.valueOf(low.value())).orElseThrow();
        Scaled to = Scaled.of(String.valueOf(high.value())).orElseThrow();
        BigDecimal share =
                amount.subtract(low.at())
                        .divide(high.at().subtract(low.at()), MathContext.DECIMAL64);
        BigDecimal value = from.number().add(share.multiply(to.number().subtract(from.number())));
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        Provenance mark = low.mark().weaker(high.mark()).weaker(Provenance.COMPUTED);
        return new Entry(low.key(), new Scaled(rounded, from.unit()).text(), mark, high.why());
    }
}
