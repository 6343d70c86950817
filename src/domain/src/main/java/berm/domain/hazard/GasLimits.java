package berm.domain.hazard;

import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The toxic limits of a detector (GB/T 50493-2019): 100 % and 200 % of the exposure limit; where
 * the detector's range does not show both, 5 % and 10 % of IDLH; else none, and why.
 *
 * <p>Both limits are the highest the standard allows; a site may set lower ones.
 */
public sealed interface GasLimits {
    /** Level 1 and level 2; {@code level1 < level2}. */
    record Found(GasLimit level1, GasLimit level2) implements GasLimits {}

    /** Why there are none. */
    record Refused(List<String> problems) implements GasLimits {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The limits for a gas.
     *
     * @param rules keys {@code rule/level-1-of-oel}, {@code rule/level-2-of-idlh} and so on
     */
    static GasLimits of(Gas gas, DetectorRange range, IdlhSource source, SourcedTable rules) {
        Optional<String> unsettled = gas.whyOelUnsettled();
        if (unsettled.isPresent()) {
            // IDLH must not slip in for a limit that exists and is only not known
            return new Refused(List.of(unsettled.get()));
        }
        var problems = new ArrayList<String>();
        return gas.oel()
                .flatMap(oel -> within(range, oel, "oel", "OEL", rules, problems))
                .or(() -> ofIdlh(gas, range, source, rules, problems))
                .orElseGet(() -> new Refused(problemsOf(gas, source, problems)));
    }

    private static Optional<GasLimits> ofIdlh(
            Gas gas,
            DetectorRange range,
            IdlhSource source,
            SourcedTable rules,
            List<String> problems) {
        String name = "IDLH of " + source;
        return gas.idlh(source).flatMap(idlh -> within(range, idlh, "idlh", name, rules, problems));
    }

    private static Optional<GasLimits> within(
            DetectorRange range,
            Sourced whole,
            String key,
            String name,
            SourcedTable rules,
            List<String> problems) {
        GasLimit level1 = limit(whole, rules.number("rule/level-1-of-" + key), name);
        GasLimit level2 = limit(whole, rules.number("rule/level-2-of-" + key), name);
        if (range.shows(level1.at().value()) && range.shows(level2.at().value())) {
            return Optional.of(new Found(level1, level2));
        }
        problems.add(
                "The detector shows %s, not %s mg/m³ (%s) and %s mg/m³ (%s)"
                        .formatted(
                                range,
                                level1.at().value(),
                                level1.reason(),
                                level2.at().value(),
                                level2.reason()));
        return Optional.empty();
    }

    private static GasLimit limit(Sourced whole, Sourced share, String name) {
        return new GasLimit(whole.times(share), Math.round(100 * share.value()) + " % " + name);
    }

    private static List<String> problemsOf(Gas gas, IdlhSource source, List<String> found) {
        var problems = new ArrayList<>(found);
        if (gas.oel().isEmpty()) {
            problems.add("No exposure limit of " + gas.name() + " is known");
        }
        if (gas.idlh(source).isEmpty()) {
            problems.add(
                    gas.whyIdlhUnsettled(source)
                            .orElse("No IDLH of " + gas.name() + " is known of " + source));
        }
        return problems;
    }
}
