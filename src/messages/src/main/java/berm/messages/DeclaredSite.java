package berm.messages;

import berm.domain.Quantity;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.Unit;
import berm.domain.plan.Derivation;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.Upkeep;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.messages.DeclaredConstants.Known;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site as people declared it, made into a plan or into a list of all that is wrong with it. */
final class DeclaredSite {
    /** What a unit holds, for its grade. */
    static final String HAZARD = "hazard";

    private static final int MAX_SENSORS = 10_000;
    private final Problems problems;
    private final DeclaredLimits limits;

    /**
     * @param demonstration whether limits approved for demonstration count as approved
     */
    DeclaredSite(Problems problems, boolean demonstration) {
        this.problems = problems;
        this.limits = new DeclaredLimits(demonstration);
    }

    /** The plan, or null when there are problems. */
    @Nullable Plan resolve(JsonNode declared, int version, long effectiveFrom, byte[] document) {
        var fields = new Fields(declared, "", problems);
        String site = fields.text("site", true);
        if (site != null && !SiteId.isId(site)) {
            fields.wrong("site", "'" + site + "' must be 1 to 64 of a-z, 0-9, _ and -");
        }
        String kind = describe(fields);
        DeclaredHazard.of(fields.object(HAZARD, false));
        Map<String, Known> constants = DeclaredConstants.of(fields.object("constants", false));
        List<Sensor> sensors = sensors(fields.object("sensors", true), constants);
        List<SiteRule> conditions =
                new DeclaredConditions(sensors, constants, limits)
                        .rules(fields.object("conditions", false));
        SiteFacts unused = new DeclaredFacts(kind, known(fields, sensors)).of(fields);
        fields.value(PackExpansion.PACKS);
        fields.done();
        return problems.none() && site != null
                ? new Plan(new SiteId(site), version, effectiveFrom, sensors, conditions, document)
                : null;
    }

    private static KnownSensors known(Fields fields, List<Sensor> sensors) {
        JsonNode declared = fields.value("sensors");
        Set<String> names =
                declared == null
                        ? Set.of()
                        : declared.properties().stream()
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toUnmodifiableSet());
        return new KnownSensors(names, KnownSensors.of(sensors).quantities());
    }

    /** What people read and no decision does; the kind, if it is one. */
    private static String describe(Fields fields) {
        name(fields.object("name", true));
        String kind = fields.text("kind", true);
        if (kind != null
                && !kind.equals(DeclaredFacts.POND)
                && !kind.equals(DeclaredFacts.HAZARD_SOURCE)) {
            fields.wrong("kind", "'" + kind + "' must be tailings-pond or hazard-source");
        }
        String grade = fields.text("class", false);
        if (grade != null && !List.of("I", "II", "III", "IV", "V").contains(grade)) {
            fields.wrong("class", "'" + grade + "' must be I, II, III, IV or V");
        }
        return kind == null ? "" : kind;
    }

    static void name(@Nullable Fields name) {
        if (name != null) {
            name.text("zh", true);
            name.text("en", true);
            name.done();
        }
    }

    private List<Sensor> sensors(@Nullable Fields declared, Map<String, Known> constants) {
        List<Sensor> sensors = new ArrayList<>();
        if (declared == null) {
            return sensors;
        }
        var entries = declared.entries();
        if (entries.isEmpty() || entries.size() > MAX_SENSORS) {
            problems.add("sensors", "must be 1 to " + MAX_SENSORS);
            return sensors;
        }
        Set<String> names =
                entries.stream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        for (var entry : entries) {
            if (!SensorId.isId(entry.getKey())) {
                declared.wrong(
                        entry.getKey(), "a sensor's name is 1 to 64 letters, digits, _ and -");
            } else if (constants.containsKey(entry.getKey())) {
                declared.wrong(entry.getKey(), "a constant has this name");
            }
            var formulas = new DeclaredFormula(sensors, constants, names);
            Sensor sensor = sensor(entry.getKey(), entry.getValue(), formulas);
            if (sensor != null) {
                sensors.add(sensor);
            }
        }
        DeclaredQuality.checkNeighbours(declared, sensors, names);
        return sensors;
    }

    private @Nullable Sensor sensor(String id, Fields fields, DeclaredFormula formulas) {
        name(fields.object("name", true));
        Quantity quantity = fields.word(Quantity.class, "quantity", true);
        Unit unit = quantity == null ? null : unit(fields, quantity);
        Derivation derivation = formulas.of(fields, quantity);
        Sensor driver = derivation == null ? null : formulas.sensor(derivation.driver());
        boolean derived = fields.has("formula");
        DeclaredInterval interval =
                DeclaredInterval.of(
                        fields,
                        driver != null
                                ? DeclaredInterval.of(driver)
                                : derived ? DeclaredInterval.SHORTEST : null);
        Long delay =
                fields.duration(
                        "deliveryDelay",
                        driver == null ? Sensor.DEFAULT_DELIVERY_DELAY : driver.deliveryDelay());
        long normal = interval == null ? 1 : interval.normal();
        List<Rule> rules = new DeclaredRules(limits).of(fields, quantity, normal);
        QualityTests tests = tests(fields, quantity, rules, normal);
        Upkeep upkeep = DeclaredUpkeep.of(fields, quantity);
        fields.text("unit", false);
        String item = item(fields);
        fields.value(PackExpansion.ORIGIN);
        PackMark.optional(fields, false);
        fields.done();
        if (!SensorId.isId(id)
                || unit == null
                || interval == null
                || delay == null
                || (derived && derivation == null)) {
            return null;
        }
        return new Sensor(
                new SensorId(id),
                unit,
                interval.normal(),
                delay,
                rules,
                item,
                tests,
                upkeep,
                derivation,
                interval.flood());
    }

    private static QualityTests tests(
            Fields fields, @Nullable Quantity quantity, List<Rule> rules, long interval) {
        if (quantity == null) {
            fields.object("quality", false);
            return QualityTests.NONE;
        }
        Rule limits = rules.stream().filter(Rule::isLimit).findFirst().orElse(null);
        QualityTests tests =
                DeclaredQuality.of(
                        fields,
                        quantity,
                        interval,
                        limits == null ? null : limits.ladder().direction());
        Span span = tests.sensorSpan();
        if (span != null && limits != null) {
            limits.ladder().limits().stream()
                    .filter(limit -> !span.contains(limit.raiseAt()))
                    .forEach(
                            limit ->
                                    fields.wrong(
                                            "limits",
                                            limit.colour().name().toLowerCase(Locale.ROOT)
                                                    + " lies beyond the span of the sensor, which"
                                                    + " could never measure it"));
        }
        return tests;
    }

    private static @Nullable String item(Fields fields) {
        String item = fields.text("item", false);
        if (item != null && !item.matches("[a-z][a-z0-9-]{0,63}")) {
            fields.wrong("item", "'" + item + "' must be 1 to 64 of a-z, 0-9 and -");
        }
        return item;
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
}
