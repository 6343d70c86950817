package berm.messages;

import berm.domain.Quantity;
import berm.domain.SensorId;
import berm.domain.plan.Constant;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers that people set, such as the crest of a dam, each with its whole history. */
final class DeclaredConstants {
    private static final int MOST = 100;
    private static final int MOST_VALUES = 1_000;

    /** A constant and what it measures. */
    record Known(Quantity quantity, Constant constant) {}

    private DeclaredConstants() {}

    /** By name, in the order declared. */
    static Map<String, Known> of(@Nullable Fields declared) {
        Map<String, Known> constants = new LinkedHashMap<>();
        if (declared == null) {
            return constants;
        }
        var entries = declared.entries();
        if (entries.size() > MOST) {
            declared.wrong("", "must be at most " + MOST);
            return constants;
        }
        for (var entry : entries) {
            Known known = constant(entry.getKey(), entry.getValue());
            if (known != null) {
                constants.put(entry.getKey(), known);
            }
        }
        return constants;
    }

    private static @Nullable Known constant(String name, Fields fields) {
        if (!SensorId.isId(name)) {
            fields.wrong("", "a constant's name is 1 to 64 letters, digits, _ and -");
        }
        if (fields.has("name")) {
            DeclaredSite.name(fields.object("name", true));
        }
        Quantity quantity = fields.word(Quantity.class, "quantity", true);
        JsonNode values = fields.value("values");
        fields.done();
        if (values == null
                || !values.isArray()
                || values.isEmpty()
                || values.size() > MOST_VALUES) {
            fields.wrong("values", "must be a list of 1 to " + MOST_VALUES + " values");
            return null;
        }
        if (quantity == null) {
            return null;
        }
        List<Constant.Dated> dated = dated(fields, values, quantity);
        return dated.size() == values.size()
                ? new Known(quantity, new Constant(name, dated))
                : null;
    }

    private static List<Constant.Dated> dated(Fields fields, JsonNode values, Quantity quantity) {
        List<Constant.Dated> dated = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            String path = fields.path("values[" + at + "]");
            Constant.Dated value = value(new Fields(values.get(at), path, fields), quantity);
            boolean inOrder =
                    value == null
                            || dated.isEmpty()
                            || value.from() > dated.get(dated.size() - 1).from();
            if (value != null && inOrder) {
                dated.add(value);
            } else if (value != null) {
                fields.wrong("values[" + at + "].from", "must be later than the one before it");
            }
        }
        return dated;
    }

    private static Constant.@Nullable Dated value(Fields fields, Quantity quantity) {
        Long time = time(fields, "from");
        String is = fields.text("is", true);
        String approvedBy = fields.text("approvedBy", false);
        String document = fields.text("document", false);
        fields.done();
        Optional<BigDecimal> amount = is == null ? Optional.empty() : Amount.of(is, quantity);
        if (is != null && amount.isEmpty()) {
            fields.wrong(
                    "is", "'" + is + "', but " + quantity + " is measured in " + quantity.symbol());
        }
        return time == null || amount.isEmpty()
                ? null
                : new Constant.Dated(time, amount.get().doubleValue(), approvedBy, document);
    }

    /** A point in time with its zone, ms since 1970, UTC; null, which is a problem. */
    static @Nullable Long time(Fields fields, String name) {
        String text = fields.text(name, true);
        try {
            return text == null
                    ? null
                    : (Long) OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException wrong) {
            fields.wrong(name, "'" + text + "' must be a time such as 2020-01-31T08:00:00+08:00");
            return null;
        }
    }
}
