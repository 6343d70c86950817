package berm.center;

import berm.center.PlanView.RuleView;
import berm.domain.Colour;
import berm.domain.quality.QualityTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an alarm rests on, in the words of people; what is not understood stays as it is. */
final class Because {

    /** What a sensor read, in the canonical unit of its quantity. */
    record Read(String sensor, double value, String unit) {}

    private static final String NUMBER = "(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?(?:E-?[0-9]{1,2})?)";
    private static final Pattern BOUND = Pattern.compile("(\\S+) (>=|<=) " + NUMBER + " (\\S+)");
    private static final Pattern READ = Pattern.compile("(\\S+) = " + NUMBER + " (\\S+)");
    private static final Pattern STANDING =
            Pattern.compile("(\\S+)\\.([^.\\s]+) (BLUE|YELLOW|ORANGE|RED)");
    private static final Pattern STORM = Pattern.compile("storm " + NUMBER + " mm");
    private static final Pattern FORECAST = Pattern.compile("forecast " + NUMBER + " mm, (.*)");
    private static final Pattern MORE = Pattern.compile("and ([0-9]+) more");

    private final Subject it;

    Because(Subject it) {
        this.it = it;
    }

    /** All of it, each in words. */
    List<String> words() {
        return it.cause().because().stream().map(this::words).toList();
    }

    /** The tests its reading failed, but for the one that its marks tell. */
    List<String> doubts() {
        return it.cause().because().stream()
                .filter(text -> !text.equals(QualityTest.OVER_RANGE.name()))
                .map(this::words)
                .toList();
    }

    /** The points that could not be evaluated, or those that could. */
    List<String> words(boolean blind) {
        return it.cause().because().stream()
                .filter(text -> isBlind(text) == blind)
                .map(this::words)
                .toList();
    }

    private static boolean isBlind(String text) {
        Matcher standing = STANDING.matcher(text);
        return standing.matches()
                && (standing.group(2).equals("silence") || standing.group(2).equals("quality"));
    }

    /** The first reading among it. */
    Optional<Read> reading() {
        return it.cause().because().stream()
                .map(READ::matcher)
                .filter(Matcher::matches)
                .map(Because::read)
                .findFirst();
    }

    private static Read read(Matcher found) {
        return new Read(found.group(1), Double.parseDouble(found.group(2)), found.group(3));
    }

    private String words(String text) {
        Matcher bound = BOUND.matcher(text);
        Matcher read = READ.matcher(text);
        Matcher standing = STANDING.matcher(text);
        if (bound.matches()) {
            double at = Double.parseDouble(bound.group(3));
            String sign = bound.group(2).equals(">=") ? "≥" : "≤";
            return it.name(bound.group(1))
                    + it.gap(it.name(bound.group(1)))
                    + sign
                    + space()
                    + it.written(bound.group(1), bound.group(4)).amount(at);
        } else if (read.matches()) {
            return words(read(read));
        } else if (standing.matches()) {
            return standing(standing);
        }
        return rain(text);
    }

    /** A reading with the name of its sensor. */
    String words(Read read) {
        String name = it.name(read.sensor());
        return name + it.gap(name) + it.written(read.sensor(), read.unit()).amount(read.value());
    }

    private String space() {
        return it.say("", " ");
    }

    private String standing(Matcher found) {
        String sensor = found.group(1);
        Colour colour = Colour.valueOf(found.group(3));
        String line = it.say(it.language().colour(colour) + "线", it.language().colour(colour));
        String what =
                switch (found.group(2)) {
                    case "silence" -> it.say("无数据", "no data");
                    case "quality" -> it.say("读数不可信", "not to be trusted");
                    case "over-range" -> it.say("超量程", "over range");
                    case "time-zone" -> it.say("时区有误", "in a wrong time zone");
                    case "limit" -> line;
                    default -> measure(sensor, found.group(2)) + line;
                };
        return it.name(sensor) + space() + what;
    }

    private String measure(String sensor, String rule) {
        Optional<RuleView> view = it.sensor(sensor).flatMap(found -> found.rule(rule));
        return view.map(found -> Measured.noun(found.measure(), it.language())).orElse("")
                + space();
    }

    private String rain(String text) {
        Written mm = it.written("mm");
        Matcher storm = STORM.matcher(text);
        Matcher forecast = FORECAST.matcher(text);
        Matcher more = MORE.matcher(text);
        if (storm.matches()) {
            String amount = mm.amount(Double.parseDouble(storm.group(1)));
            return it.say("设计暴雨" + amount, "a storm of " + amount);
        } else if (forecast.matches()) {
            String amount = mm.amount(Double.parseDouble(forecast.group(1)));
            return it.say(
                    forecast.group(2) + "预报降雨" + amount,
                    "a forecast of " + amount + " by " + forecast.group(2));
        } else if (more.matches()) {
            return it.say("另" + more.group(1) + "项", more.group(1) + " more");
        }
        return doubt(text);
    }

    private String doubt(String text) {
        return Arrays.stream(QualityTest.values())
                .filter(test -> test.name().equals(text))
                .map(this::doubt)
                .findFirst()
                .orElse(text);
    }

    private String doubt(QualityTest test) {
        return switch (test) {
            case UNREADABLE -> it.say("无法读取", "unreadable");
            case SENSOR_RANGE -> it.say("超出量程", "outside what the sensor can measure");
            case USER_RANGE -> it.say("超出合理范围", "outside the plausible range");
            case SPIKE -> it.say("突跳", "a jump");
            case RATE -> it.say("变化过快", "too fast a change");
            case STUCK -> it.say("卡滞不动", "stuck");
            case ATTENUATED -> it.say("几乎不动", "hardly moving");
            case NEIGHBOUR -> it.say("与邻点不符", "neighbours disagree");
            case OVER_RANGE -> it.say("超量程", "over range");
        };
    }
}
