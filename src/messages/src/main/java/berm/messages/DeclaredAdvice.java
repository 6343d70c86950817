package berm.messages;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.advice.FailureMethod;
import berm.domain.advice.InverseVelocity;
import berm.domain.advice.SteadyRate;
import berm.domain.advice.TangentAngle;
import berm.domain.advice.TangentStage;
import berm.domain.measure.RateOfChange;
import berm.domain.plan.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an engineer is advised of, as people declare it: it has no limits and never a colour. */
final class DeclaredAdvice {
    /** The rules' names; no rule with limits may have them. */
    static final String FAILURE = "failure";

    static final String TANGENT = "tangent";
    private static final int LONGEST_PERSISTENCE = 100;

    private final Quantity quantity;

    DeclaredAdvice(Quantity quantity) {
        this.quantity = quantity;
    }

    List<Rule> of(@Nullable Fields declared) {
        List<Rule> rules = new ArrayList<>();
        if (declared == null) {
            return rules;
        }
        Fields failure = declared.object(FAILURE, false);
        InverseVelocity velocity = failure == null ? null : failure(failure);
        if (velocity != null) {
            rules.add(Rule.advice(FAILURE, velocity));
        }
        Fields tangent = declared.object(TANGENT, false);
        TangentStage stage = tangent == null ? null : tangent(tangent);
        if (stage != null) {
            rules.add(Rule.advice(TANGENT, stage));
        }
        declared.done();
        return rules;
    }

    private @Nullable InverseVelocity failure(Fields fields) {
        Long pane = pane(fields);
        Direction side = fields.word(Direction.class, "side", true);
        Double noise = amount(fields, "noise", Amount.of(orEmpty(fields, "noise"), quantity));
        fields.done();
        return pane == null || side == null || noise == null
                ? null
                : new InverseVelocity(pane, side, FailureMethod.usual(noise, pane));
    }

    private @Nullable TangentStage tangent(Fields fields) {
        Long pane = pane(fields);
        Direction side = fields.word(Direction.class, "side", true);
        Integer persistence =
                fields.has("persistence")
                        ? fields.whole("persistence", 1, LONGEST_PERSISTENCE)
                        : (Integer) 3;
        String unit = quantity.symbol() + "/d";
        Double floor =
                fields.has("floor")
                        ? amount(fields, "floor", Amount.in(unit, orEmpty(fields, "floor")))
                        : (Double) TangentAngle.FLOOR;
        SteadyRate steady = steady(fields.object("steady", true), unit);
        fields.done();
        return pane == null
                        || side == null
                        || persistence == null
                        || floor == null
                        || steady == null
                ? null
                : new TangentStage(pane, side, new TangentAngle(steady, floor, persistence));
    }

    private static @Nullable SteadyRate steady(@Nullable Fields fields, String unit) {
        if (fields == null) {
            return null;
        }
        Double rate = amount(fields, "rate", Amount.in(unit, orEmpty(fields, "rate")));
        Long from = DeclaredConstants.time(fields, "from");
        Long to = DeclaredConstants.time(fields, "to");
        String reviewedBy = fields.text("reviewedBy", true);
        String document = fields.text("document", true);
        fields.done();
        if (rate == null || from == null || to == null || reviewedBy == null || document == null) {
            return null;
        }
        try {
            return new SteadyRate(rate, from, to, reviewedBy, document);
        } catch (IllegalArgumentException wrong) {
            fields.wrong("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private static @Nullable Long pane(Fields fields) {
        Long pane = fields.duration("pane", RateOfChange.DAY);
        if (pane != null && pane == 0) {
            fields.wrong("pane", "must be more than 0");
            return null;
        }
        return pane;
    }

    private static String orEmpty(Fields fields, String name) {
        String text = fields.text(name, true);
        return text == null ? "" : text;
    }

    private static @Nullable Double amount(
            Fields fields, String name, Optional<BigDecimal> amount) {
        if (amount.isEmpty() && fields.has(name)) {
            fields.wrong(name, "is in no unit that fits");
        }
        if (amount.isPresent() && amount.get().signum() < 0) {
            fields.wrong(name, "must not be negative");
            return null;
        }
        return amount.map(BigDecimal::doubleValue).orElse(null);
    }
}
