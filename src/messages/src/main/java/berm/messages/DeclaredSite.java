package berm.messages;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.Unit;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site as people declared it, made into a plan or into a list of all that is wrong with it. */
final class DeclaredSite {
    /** The approval under which the shipped examples run; good only where nothing is real. */
    static final String DEMONSTRATION = "demonstration";

    private static final int MAX_SENSORS = 10_000;
    private final Problems problems;
    private final boolean demonstration;

    /**
     * @param demonstration whether limits approved for demonstration count as approved
     */
    DeclaredSite(Problems problems, boolean demonstration) {
        this.problems = problems;
        this.demonstration = demonstration;
    }

    /** The plan, or null when there are problems. */
    @Nullable Plan resolve(JsonNode declared, int version, long effectiveFrom, byte[] document) {
        var fields = new Fields(declared, "", problems);
        String site = fields.text("site", true);
        if (site != null && !SiteId.isId(site)) {
            fields.wrong("site", "'" + site + "' must be 1 to 64 of a-z, 0-9, _ and -");
        }
        describe(fields);
        List<Sensor> sensors = sensors(fields.object("sensors", true));
        fields.done();
        return problems.none() && site != null
                ? new Plan(new SiteId(site), version, effectiveFrom, sensors, List.of(), document)
                : null;
    }

    /** What people read and no decision does. */
    private static void describe(Fields fields) {
        name(fields.object("name", true));
        String kind = fields.text("kind", true);
        if (kind != null && !kind.equals("tailings-pond") && !kind.equals("hazard-source")) {
            fields.wrong("kind", "'" + kind + "' must be tailings-pond or hazard-source");
        }
        String grade = fields.text("class", false);
        if (grade != null && !List.of("I", "II", "III", "IV", "V").contains(grade)) {
            fields.wrong("class", "'" + grade + "' must be I, II, III, IV or V");
        }
    }

    private static void name(@Nullable Fields name) {
        if (name != null) {
            name.text("zh", true);
            name.text("en", true);
            name.done();
        }
    }

    private List<Sensor> sensors(@Nullable Fields declared) {
        List<Sensor> sensors = new ArrayList<>();
        if (declared == null) {
            return sensors;
        }
        var entries = declared.entries();
        if (entries.isEmpty() || entries.size() > MAX_SENSORS) {
            problems.add("sensors", "must be 1 to " + MAX_SENSORS);
            return sensors;
        }
        for (var entry : entries) {
            if (!SensorId.isId(entry.getKey())) {
                declared.wrong(
                        entry.getKey(), "a sensor's name is 1 to 64 letters, digits, _ and -");
            }
            Sensor sensor = sensor(entry.getKey(), entry.getValue());
            if (sensor != null) {
                sensors.add(sensor);
            }
        }
        return sensors;
    }

    private @Nullable Sensor sensor(String id, Fields fields) {
        name(fields.object("name", true));
        Quantity quantity = word(Quantity.class, fields, "quantity", fields.text("quantity", true));
        Unit unit = quantity == null ? null : unit(fields, quantity);
        Long interval = duration(fields, "interval", true, 0L);
        if (interval != null && interval == 0) {
            fields.wrong("interval", "must be more than 0");
        }
        Long delay = duration(fields, "deliveryDelay", false, Sensor.DEFAULT_DELIVERY_DELAY);
        Fields limits = fields.object("limits", false);
        LimitLadder ladder = limits == null || quantity == null ? null : ladder(limits, quantity);
        fields.text("unit", false);
        fields.done();
        if (!SensorId.isId(id)
                || unit == null
                || interval == null
                || interval == 0
                || delay == null) {
            return null;
        }
        List<Rule> rules = ladder == null ? List.of() : List.of(Rule.limit(ladder));
        return new Sensor(new SensorId(id), unit, interval, delay, rules);
    }

    private static @Nullable Unit unit(Fields fields, Quantity quantity) {
        String symbol = fields.text("unit", true);
        Optional<Unit> unit = symbol == null ? Optional.empty() : Unit.of(symbol, quantity);
        if (symbol != null && unit.isEmpty()) {
            fields.wrong(
                    "unit", symbol + ", but " + quantity + " is measured in " + quantity.symbol());
        }
        return unit.orElse(null);
    }

    private @Nullable LimitLadder ladder(Fields fields, Quantity quantity) {
        Direction direction =
                word(Direction.class, fields, "direction", fields.text("direction", true));
        BigDecimal deadband = amount(fields, "deadband", quantity);
        if (deadband != null && deadband.signum() < 0) {
            fields.wrong("deadband", "must not be negative");
        }
        Fields levels = fields.object("levels", true);
        fields.done();
        if (direction == null || deadband == null || levels == null) {
            return null;
        }
        List<Limit> limits = new ArrayList<>();
        for (Colour colour : Colour.values()) {
            Fields level = levels.object(colour.name().toLowerCase(Locale.ROOT), false);
            Limit limit =
                    level == null ? null : limit(colour, level, quantity, direction, deadband);
            if (limit != null) {
                limits.add(limit);
            }
        }
        levels.done();
        checkOrder(levels, limits, direction);
        return new LimitLadder(direction, limits);
    }

    private @Nullable Limit limit(
            Colour colour,
            Fields fields,
            Quantity quantity,
            Direction direction,
            BigDecimal deadband) {
        BigDecimal at = amount(fields, "at", quantity);
        Long onDelay = duration(fields, "onDelay", false, 0L);
        Long offDelay = duration(fields, "offDelay", false, 0L);
        String approvedBy = approval(fields);
        String document = fields.text("document", false);
        date(fields);
        fields.done();
        if (at == null || onDelay == null || offDelay == null) {
            return null;
        }
        BigDecimal clearAt = direction == Direction.HIGH ? at.subtract(deadband) : at.add(deadband);
        return new Limit(
                colour,
                at.doubleValue(),
                clearAt.doubleValue(),
                onDelay,
                offDelay,
                approvedBy,
                document);
    }

    /** Who approved it, or null; an approval for demonstration counts only in a demonstration. */
    private @Nullable String approval(Fields fields) {
        String approvedBy = fields.text("approvedBy", false);
        return DEMONSTRATION.equals(approvedBy) && !demonstration ? null : approvedBy;
    }

    private static void date(Fields fields) {
        String from = fields.text("effectiveFrom", false);
        try {
            if (from != null) {
                LocalDate.parse(from);
            }
        } catch (DateTimeException wrong) {
            fields.wrong("effectiveFrom", "'" + from + "' must be a date such as 2020-01-31");
        }
    }

    private static void checkOrder(Fields levels, List<Limit> limits, Direction direction) {
        for (int next = 1; next < limits.size(); next++) {
            double lower = limits.get(next - 1).raiseAt();
            double higher = limits.get(next).raiseAt();
            if (direction == Direction.HIGH ? higher <= lower : higher >= lower) {
                String colour = limits.get(next).colour().name().toLowerCase(Locale.ROOT);
                levels.wrong(colour, "must be more dangerous than the colour below it");
            }
        }
    }

    private static @Nullable BigDecimal amount(Fields fields, String name, Quantity quantity) {
        String text = fields.text(name, true);
        Optional<BigDecimal> amount = text == null ? Optional.empty() : Amount.of(text, quantity);
        if (text != null && amount.isEmpty()) {
            fields.wrong(
                    name,
                    "'" + text + "', but " + quantity + " is measured in " + quantity.symbol());
        }
        return amount.orElse(null);
    }

    private static @Nullable Long duration(
            Fields fields, String name, boolean needed, Long otherwise) {
        String text = fields.text(name, needed);
        if (text == null) {
            return needed ? null : otherwise;
        }
        Optional<Long> duration = Amount.duration(text);
        if (duration.isEmpty()) {
            fields.wrong(name, "'" + text + "' must be a duration such as 30 s, 5 min or 2 h");
        }
        return duration.orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E word(
            Class<E> kind, Fields fields, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        for (E value : kind.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        fields.wrong(
                name, "'" + text + "' must be one of " + Arrays.toString(kind.getEnumConstants()));
        return null;
    }
}
