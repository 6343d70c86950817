package berm.center;

import berm.center.PlanView.RuleView;
import berm.domain.Facts;

/** What a rule over a measure found: the name of the sensor with how fast, how much, how soon. */
final class Measured {

    private final Subject it;
    private final RuleView rule;

    Measured(Subject it, RuleView rule) {
        this.it = it;
        this.rule = rule;
    }

    /** What a measure is called beside the name of its sensor. */
    static String noun(String measure, Language language) {
        return switch (measure) {
            case "rate" -> language.say("变化率", "rate of change");
            case "slope" -> language.say("平均变化率", "mean rate of change");
            case "trend" -> language.say("速率", "rate");
            case "sum" -> language.say("累计", "sum");
            case "day" -> language.say("日累计", "sum of the day");
            case "step" -> language.say("突变", "step");
            case "hours" -> language.say("到限时间", "time to the limit");
            default -> "";
        };
    }

    /** The number, told apart from the limit it is near. */
    String text(double value) {
        String amount = it.written().amount(value, it.cause().limit());
        return switch (rule.measure()) {
            case "sum" ->
                    it.say(
                            it.gap(it.name()) + window() + "累计" + amount,
                            " " + amount + " in " + window());
            case "day" -> day(amount);
            case "step" -> step(value);
            case "hours" -> hours(amount);
            case "trend" -> named(trend(value));
            default -> named(amount);
        };
    }

    private String named(String amount) {
        String noun = noun(rule.measure(), it.language());
        return it.say(
                (noun.isEmpty() ? it.gap(it.name()) : noun) + amount,
                " " + noun + (noun.isEmpty() ? "" : " ") + amount);
    }

    private String window() {
        Long window = rule.window();
        return window == null ? "" : it.language().window(window);
    }

    private String day(String amount) {
        Integer begins = rule.begins();
        String hour = begins == null ? "" : (begins < 10 ? "0" : "") + begins;
        return it.say("自" + hour + "时起累计" + amount, " " + amount + " since " + hour + ":00");
    }

    private String step(double value) {
        String amount = it.written().amount(Math.abs(value), it.cause().limit());
        return value < 0
                ? it.say(
                        it.gap(it.name()) + window() + "内突降" + amount,
                        " fell at once by " + amount + within())
                : it.say(
                        it.gap(it.name()) + window() + "内突升" + amount,
                        " rose at once by " + amount + within());
    }

    private String within() {
        return " within " + window();
    }

    private String hours(String amount) {
        String limit =
                it.sensor()
                        .filter(view -> it.knows(Facts.FORECAST_LIMIT))
                        .map(view -> it.written(view.unit()).amount(it.known(Facts.FORECAST_LIMIT)))
                        .orElse(it.say("限值", "its limit"));
        return it.say("按趋势约" + amount + "后达" + limit, " on its trend reaches " + limit)
                + it.say("", " in about " + amount)
                + Ahead.hours(it);
    }

    private String trend(double value) {
        Written written = it.written();
        return it.knows(Facts.LOWEST) && it.knows(Facts.HIGHEST)
                ? written.interval(
                        value, it.known(Facts.LOWEST), it.known(Facts.HIGHEST), it.cause().limit())
                : written.amount(value, it.cause().limit());
    }
}
