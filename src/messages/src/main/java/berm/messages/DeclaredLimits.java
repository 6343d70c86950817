package berm.messages;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Limits as people declare them, in four colours, each with its provenance. */
final class DeclaredLimits {
    /** The approval under which the shipped examples run; good only where nothing is real. */
    static final String DEMONSTRATION = "demonstration";

    /**
     * In what limits are written.
     *
     * @param what is limited, for the words of a problem
     * @param unit the unit the numbers are kept in
     * @param read the number in that unit, or empty when it is in none that fits
     */
    record Scale(String what, String unit, Function<String, Optional<BigDecimal>> read) {
        static Scale of(Quantity quantity) {
            return of(quantity.toString(), quantity);
        }

        static Scale of(String what, Quantity quantity) {
            return new Scale(what, quantity.symbol(), text -> Amount.of(text, quantity));
        }

        /** For a number in one unit only, as the rate of a level in m/h. */
        static Scale of(String what, String unit) {
            return new Scale(what, unit, text -> Amount.in(unit, text));
        }
    }

    private final boolean demonstration;

    /**
     * @param demonstration whether limits approved for demonstration count as approved
     */
    DeclaredLimits(boolean demonstration) {
        this.demonstration = demonstration;
    }

    /** The ladder, or null when there are problems. */
    @Nullable LimitLadder ladder(Fields fields, Scale scale) {
        Direction direction = fields.word(Direction.class, "direction", true);
        BigDecimal deadband = amount(fields, "deadband", scale);
        if (deadband != null && deadband.signum() < 0) {
            fields.wrong("deadband", "must not be negative");
        }
        Fields levels = fields.object("levels", true);
        PackMark.optional(fields, false);
        fields.done();
        if (direction == null || deadband == null || levels == null) {
            return null;
        }
        List<Limit> limits = new ArrayList<>();
        for (Colour colour : Colour.values()) {
            Fields level = levels.object(colour.name().toLowerCase(Locale.ROOT), false);
            Limit limit = level == null ? null : limit(colour, level, scale, direction, deadband);
            if (limit != null) {
                limits.add(limit);
            }
        }
        levels.done();
        check(levels, limits, direction);
        if (levels.names().isEmpty()) {
            levels.wrong("", "needs one colour or more");
        }
        return new LimitLadder(direction, limits);
    }

    private @Nullable Limit limit(
            Colour colour, Fields fields, Scale scale, Direction direction, BigDecimal deadband) {
        BigDecimal at = amount(fields, "at", scale);
        BigDecimal somewhere = at == null ? BigDecimal.ZERO : at;
        Limit limit = limit(colour, fields, direction, somewhere, deadband);
        fields.done();
        return at == null ? null : limit;
    }

    /** The limit that stands at a number, with its delays and its provenance. */
    @Nullable Limit limit(
            Colour colour, Fields fields, Direction direction, BigDecimal at, BigDecimal deadband) {
        Long onDelay = fields.duration("onDelay", 0L);
        Long offDelay = fields.duration("offDelay", 0L);
        String approvedBy = approval(fields);
        String document = fields.text("document", false);
        date(fields);
        Colour alone = fields.word(Colour.class, "alone", false);
        PackMark.optional(fields, false);
        fields.text("from", false);
        if (onDelay == null || offDelay == null) {
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
                document,
                alone);
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

    private static void check(Fields levels, List<Limit> limits, Direction direction) {
        for (int next = 1; next < limits.size(); next++) {
            Limit lower = limits.get(next - 1);
            Limit higher = limits.get(next);
            String colour = higher.colour().name().toLowerCase(Locale.ROOT);
            if (!direction.reaches(higher.raiseAt(), lower.raiseAt())
                    || higher.raiseAt() == lower.raiseAt()) {
                levels.wrong(colour, "must be more dangerous than the colour below it");
            } else if (direction.reaches(lower.raiseAt(), higher.clearAt())) {
                levels.wrong(
                        colour,
                        "the deadband is wider than the gap to the colour below: "
                                + "it would not clear before that one raises anew");
            }
        }
    }

    private static @Nullable BigDecimal amount(Fields fields, String name, Scale scale) {
        String text = fields.text(name, true);
        Optional<BigDecimal> amount = text == null ? Optional.empty() : scale.read().apply(text);
        if (text != null && amount.isEmpty()) {
            fields.wrong(
                    name,
                    "'" + text + "', but " + scale.what() + " is measured in " + scale.unit());
        }
        return amount.orElse(null);
    }
}
