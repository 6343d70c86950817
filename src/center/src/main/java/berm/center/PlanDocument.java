package berm.center;

import berm.center.PlanView.ConditionKind;
import berm.center.PlanView.ConditionView;
import berm.center.PlanView.LadderView;
import berm.center.PlanView.LimitView;
import berm.center.PlanView.RuleView;
import berm.center.PlanView.SensorView;
import berm.domain.SiteKey;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Measure;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.quality.Maintenance;
import berm.domain.trend.Step;
import berm.domain.trend.Trend;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.SiteFacts;
import berm.messages.SiteName;
import berm.messages.SitePerson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan document made readable.
 *
 * <p>Numbers come from the plan it resolves to, so that people read the limits that are judged by;
 * names and papers from what was declared, cut to a bounded length.
 */
final class PlanDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NAME = 80;
    private static final int PAPER = 300;

    private PlanDocument() {}

    /** The plan of that site, or empty when the document is none. */
    static Optional<PlanView> read(SiteKey key, byte[] document) {
        Plan plan = PlanJson.decode(document, new Problems("plan"));
        if (plan == null || !plan.site().equals(key.site())) {
            return Optional.empty();
        }
        JsonNode json = JSON.readTree(document);
        JsonNode declared = json.path("declared");
        return Optional.of(
                new PlanView(
                        key.world().name(),
                        key.site().value(),
                        plan.version(),
                        name(declared, key.site().value()),
                        text(declared.path("kind"), NAME).orElse(""),
                        text(declared.path("class"), NAME).orElse(null),
                        json.path("demonstration").asBoolean(false),
                        plan.sensors().stream()
                                .map(sensor -> sensor(plan, sensor, declared))
                                .toList(),
                        plan.rules().stream().map(rule -> condition(rule, declared)).toList(),
                        plan.effectiveFrom() == Long.MIN_VALUE ? null : plan.effectiveFrom(),
                        SiteSheet.of(SiteFacts.of(plan))));
    }

    /** Who answers for the site, by its plan's document. */
    static List<SitePerson> people(byte[] document) {
        Plan plan = PlanJson.decode(document, new Problems("plan"));
        return plan == null ? List.of() : SiteFacts.of(plan).people();
    }

    private static SensorView sensor(Plan plan, Sensor sensor, JsonNode declared) {
        String id = sensor.id().value();
        JsonNode said = declared.path("sensors").path(id);
        LimitLadder ladder = sensor.limits();
        return new SensorView(
                id,
                name(said, id),
                sensor.unit().quantity().name(),
                sensor.unit().quantity().symbol(),
                sensor.unit().symbol(),
                cut(sensor.item(), NAME),
                sensor.isDerived(),
                sensor.interval(),
                ladder == null ? null : ladder(ladder, said.path("limits").path("levels")),
                sensor.rules().stream()
                        .filter(rule -> !rule.name().equals(Rule.LIMIT))
                        .map(rule -> rule(sensor, rule, said.path("rules").path(rule.name())))
                        .toList(),
                isCounter(plan, sensor),
                sensor.upkeep().maintenance().periods().stream()
                        .map(PlanDocument::maintenance)
                        .toList());
    }

    private static Maintenance maintenance(Maintenance work) {
        String note = Objects.requireNonNull(cut(work.note(), PAPER));
        return new Maintenance(work.from(), work.to(), note);
    }

    private static boolean isCounter(Plan plan, Sensor sensor) {
        return sensor.rules().stream().map(Rule::measure).anyMatch(PlanDocument::counts)
                || plan.rules().stream()
                        .map(SiteRule::of)
                        .anyMatch(
                                of ->
                                        of instanceof SiteRule.Routed routed
                                                && routed.counter() != null
                                                && routed.rain() >= 0
                                                && plan.sensors()
                                                        .get(routed.rain())
                                                        .equals(sensor));
    }

    private static boolean counts(Measure measure) {
        return measure instanceof RollingSum sum
                ? sum.counter() != null
                : measure instanceof CalendarSum day && day.counter() != null;
    }

    private static RuleView rule(Sensor sensor, Rule rule, JsonNode said) {
        return new RuleView(
                rule.name(),
                text(said.path("measure"), NAME).orElse("").toLowerCase(Locale.ROOT),
                rule.measure().unit(sensor.quantity()),
                window(rule.measure()),
                rule.measure() instanceof CalendarSum day ? day.hour() : null,
                ladder(rule.ladder(), said.path("levels")));
    }

    private static @Nullable Long window(Measure measure) {
        if (measure instanceof RollingSum sum) {
            return sum.window();
        } else if (measure instanceof Slope slope) {
            return slope.window();
        } else if (measure instanceof Trend trend) {
            return trend.window();
        }
        return measure instanceof Step step ? (Long) step.window() : null;
    }

    /** It has a ladder, or its limits are declared beside its name. */
    private static ConditionView condition(SiteRule rule, JsonNode declared) {
        JsonNode said = declared.path("conditions").path(rule.name());
        List<LimitView> limits =
                rule.ladder().limits().stream().map(limit -> limit(limit, said)).toList();
        return new ConditionView(
                rule.name(),
                name(said, rule.name()),
                kind(rule.of()),
                said.has("levels")
                        ? ladder(rule.ladder(), said.path("levels"))
                        : new LadderView(rule.ladder().direction().name(), limits));
    }

    private static ConditionKind kind(SiteRule.Of of) {
        if (of instanceof SiteRule.Combination) {
            return ConditionKind.COMBINATION;
        } else if (of instanceof SiteRule.Deviation) {
            return ConditionKind.DEVIATION;
        } else if (of instanceof SiteRule.MassSilence) {
            return ConditionKind.MASS_SILENCE;
        }
        return of instanceof SiteRule.Routed ? ConditionKind.ROUTED : ConditionKind.VOTE;
    }

    private static LadderView ladder(LimitLadder ladder, JsonNode levels) {
        List<LimitView> views =
                ladder.limits().stream()
                        .map(limit -> limit(limit, levels.path(lowerCase(limit.colour().name()))))
                        .toList();
        return new LadderView(ladder.direction().name(), views);
    }

    private static LimitView limit(Limit limit, JsonNode said) {
        return new LimitView(
                limit.colour(),
                limit.raiseAt(),
                limit.clearAt(),
                limit.onDelay(),
                limit.offDelay(),
                cut(limit.approvedBy(), PAPER),
                cut(limit.document(), PAPER),
                text(said.path("effectiveFrom"), NAME).orElse(null),
                limit.alone());
    }

    private static SiteName name(JsonNode declared, String otherwise) {
        JsonNode name = declared.path("name");
        return new SiteName(
                text(name.path("zh"), NAME).orElse(otherwise),
                text(name.path("en"), NAME).orElse(otherwise));
    }

    private static Optional<String> text(JsonNode value, int length) {
        return value.isString()
                ? Optional.ofNullable(cut(value.stringValue(), length))
                : Optional.empty();
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= length ? clean : clean.substring(0, length) + "…";
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
