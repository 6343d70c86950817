package berm.center;

import berm.center.PlanView.ConditionView;
import berm.center.PlanView.LimitView;
import berm.center.PlanView.SensorView;
import berm.domain.Colour;
import berm.domain.Facts;
import java.util.Optional;

/** How long it has lasted and what is to come, as clauses that follow a finding. */
final class Ahead {

    private static final double HOUR = 3_600_000;

    /** What share of a drain's flow kept back is worth a word; and what counts as all of it. */
    private static final double SOME = 0.05;

    private static final double ALL = 0.95;

    /** Half of the last digit that is shown, m. */
    private static final double SEEN = 0.005;

    private final Subject it;

    Ahead(Subject it) {
        this.it = it;
    }

    /** What is known of it besides; empty when nothing is. */
    String text() {
        String held = held() + change();
        return it.knows(Facts.ROUTED_FREEBOARD) ? held + routed() : held + forecast();
    }

    private String held() {
        long held = Math.round(it.fact(Facts.HELD).orElse(0));
        String span = it.language().span(held);
        return held < 1_000 ? "" : it.say("，已持续" + span, ", for " + span);
    }

    private String change() {
        Optional<SensorView> sensor = it.sensor();
        boolean told = it.rule().filter(rule -> rule.measure().equals("trend")).isPresent();
        if (told || sensor.isEmpty() || !it.knows(Facts.CHANGE) || !it.knows(Facts.CHANGE_OVER)) {
            return "";
        }
        double change = it.known(Facts.CHANGE);
        String window = it.language().window(Math.round(it.known(Facts.CHANGE_OVER)));
        String amount = it.written(sensor.get().unit()).amount(Math.abs(change));
        boolean up = it.isDepth() ? change < 0 : change > 0;
        return it.say(
                "，" + window + rise(up) + amount, ", " + rise(up) + " " + amount + " in " + window);
    }

    private String rise(boolean up) {
        String zh = it.isDepth() ? (up ? "抬升" : "回落") : (up ? "上升" : "下降");
        String en = it.isDepth() ? (up ? "water up" : "water down") : (up ? "up" : "down");
        return it.say(zh, en);
    }

    /** When a limit is reached along the trend. */
    private String forecast() {
        boolean told = it.rule().filter(rule -> rule.measure().equals("hours")).isPresent();
        if (told || !it.knows(Facts.HOURS_TO_LIMIT) || !it.knows(Facts.FORECAST_LIMIT)) {
            return "";
        }
        double at = from() + it.known(Facts.HOURS_TO_LIMIT) * HOUR;
        String time = it.time(at);
        String amount = it.written("h").amount(Math.max(0, at - it.now()) / HOUR);
        return it.say(
                        "；按趋势约" + amount + "后（" + time + "）达" + forecastLimit(),
                        "; on its trend "
                                + forecastLimit()
                                + " in about "
                                + amount
                                + ", at "
                                + time)
                + hours(it, (it.now() - from()) / HOUR);
    }

    /** Since when the hours of a forecast count: a pane closed then, and some have passed since. */
    private double from() {
        return it.fact(Facts.FORECAST_FROM).orElse((double) it.now());
    }

    private String forecastLimit() {
        double limit = it.known(Facts.FORECAST_LIMIT);
        String unit = it.sensor().map(SensorView::unit).orElse("");
        String amount = it.written(unit).amount(limit);
        return it.sensor()
                .flatMap(view -> Optional.ofNullable(view.limits()))
                .flatMap(
                        ladder ->
                                ladder.levels().stream()
                                        .filter(level -> level.at() == limit)
                                        .map(LimitView::colour)
                                        .findFirst())
                .map(colour -> line(colour, amount))
                .orElse(amount);
    }

    private String line(Colour colour, String amount) {
        return it.say(
                it.language().line(colour) + amount, it.language().line(colour) + " " + amount);
    }

    /** The earliest and the latest hour in which the limit may be reached, in brackets. */
    static String hours(Subject it) {
        return hours(it, 0);
    }

    /**
     * @param passed hours of them
     */
    private static String hours(Subject it, double passed) {
        if (!it.knows(Facts.HOURS_EARLIEST)) {
            return "";
        }
        Written hours = it.written("h");
        double earliest = Math.max(0, it.known(Facts.HOURS_EARLIEST) - passed);
        String range =
                it.knows(Facts.HOURS_LATEST)
                        ? hours.withUnit(
                                hours.range(earliest, it.known(Facts.HOURS_LATEST) - passed))
                        : it.say("最早", "earliest ")
                                + hours.amount(earliest)
                                + it.say("，最晚不定", ", latest unknown");
        return it.say("（" + range + "）", " (" + range + ")");
    }

    private String routed() {
        String least = it.written("m").amount(it.known(Facts.ROUTED_FREEBOARD));
        return it.say("；预测最小超高" + least, "; least freeboard forecast " + least) + storm();
    }

    /** When the storm brings the pond to its worst line, and what a free drain would make of it. */
    String storm() {
        return reached() + drained();
    }

    private String reached() {
        if (!it.knows(Facts.ROUTED_LIMIT_AT) || !it.knows(Facts.ROUTED_LIMIT)) {
            return "";
        }
        String time = it.time(it.known(Facts.ROUTED_LIMIT_AT));
        Double limit = it.cause().limit();
        boolean named = limit != null && limit == it.known(Facts.ROUTED_LIMIT);
        return named && it.condition().filter(ConditionView::isRouted).isPresent()
                ? it.say("，" + blockedZh() + "约" + time + "到达", ", about " + time + blockedEn())
                : it.say(
                        "，" + blockedZh() + "约" + time + "达" + line(),
                        ", " + line() + " about " + time + blockedEn());
    }

    private double blocked() {
        return it.fact(Facts.DRAIN_BLOCKED).orElse(0);
    }

    private String share() {
        return Math.round(100 * blocked()) + "%";
    }

    private String blockedZh() {
        String some = blocked() < SOME ? "" : "排洪受阻" + share() + "，";
        return blocked() < ALL ? some : "若不排洪";
    }

    private String blockedEn() {
        String some = blocked() < SOME ? "" : " with " + share() + " of the drain blocked";
        return blocked() < ALL ? some : " if the drain stays shut";
    }

    private String line() {
        double limit = it.known(Facts.ROUTED_LIMIT);
        PlanView plan = it.plan();
        String amount = it.written("m").amount(limit);
        Optional<Colour> colour =
                plan == null
                        ? Optional.empty()
                        : plan.conditions().stream()
                                .filter(ConditionView::isRouted)
                                .flatMap(view -> view.limits().levels().stream())
                                .filter(level -> level.at() == limit)
                                .map(LimitView::colour)
                                .findFirst();
        return colour.map(found -> line(found, amount))
                .orElse(it.say("限值" + amount, "the limit " + amount));
    }

    /** The drain makes a difference that is seen in two decimals. */
    private String drained() {
        double least = it.fact(Facts.ROUTED_FREEBOARD).orElse(Double.NaN);
        double drained = it.fact(Facts.ROUTED_DRAINED).orElse(Double.NaN);
        String amount = Double.isNaN(drained) ? "" : it.written("m").amount(drained);
        return drained - least >= SEEN
                ? it.say("；排洪恢复则" + amount, "; " + amount + " with the drain free")
                : "";
    }
}
