package berm.center;

import berm.domain.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a sensor or with what it measures. */
final class SensorFinding {

    private static final double MOST_EXACT = 1e6;

    /** Below it, m/s, nobody can say where the wind comes from: 0 of the Beaufort scale. */
    private static final double CALM = 0.3;

    private final Subject it;

    SensorFinding(Subject it) {
        this.it = it;
    }

    String text() {
        return switch (it.kind()) {
            case "silence" -> silence();
            case "clock" -> clock();
            case "time-zone" -> zone();
            case "quality" -> quality();
            case "over-range" -> overRange();
            default -> limit() + new Ahead(it).text() + wind() + doubts();
        };
    }

    private String limit() {
        Double value = it.cause().value();
        Double limit = it.cause().limit();
        if (value == null) {
            return limit == null ? it.name() : withoutReading(limit);
        }
        String found =
                it.rule()
                        .map(rule -> new Measured(it, rule).text(value))
                        .orElseGet(() -> it.gap(it.name()) + it.written().amount(value, limit));
        return it.name() + found + (limit == null ? "" : beyond(it, value, limit));
    }

    /** On which side of its limit a value is. */
    static String beyond(Subject it, double value, double limit) {
        String line = it.language().line(it.limitColour());
        String amount = it.written().amount(limit);
        boolean low = it.isLow();
        String zh = !low || value == limit ? "达到" : it.isDepth() ? "浅于" : "低于";
        String below = it.isDepth() && value != limit ? "shallower than " : "at or below ";
        String en = low ? below : "at or above ";
        return it.say("，" + zh + line + amount, ", " + en + line + " " + amount);
    }

    /** A silence ended the wait for a second reading, or a new plan moved the limits. */
    private String withoutReading(double limit) {
        String line = it.language().line(it.limitColour());
        String amount = it.written().amount(limit);
        return it.cause().unverified()
                ? it.say(
                        it.name() + "越过" + line + amount + "，未及复核即失联",
                        it.name() + " passed " + line + " " + amount + ", then fell silent")
                : it.say(
                        it.name() + "按新方案越过" + line + amount,
                        it.name() + " is beyond " + line + " " + amount + " of the new plan");
    }

    private String wind() {
        if (!it.knows(Facts.WIND_SPEED)) {
            return "";
        }
        double speed = it.known(Facts.WIND_SPEED);
        if (speed < CALM) {
            return it.say("；静风", "; calm");
        }
        String from =
                it.knows(Facts.WIND_FROM) ? it.language().from(it.known(Facts.WIND_FROM)) : "";
        String amount = it.written("m/s").amount(speed);
        return it.say("；" + from + "风" + amount, "; " + (from + " wind ").strip() + " " + amount);
    }

    private String doubts() {
        List<String> words = new Because(it).doubts();
        return words.isEmpty()
                ? ""
                : it.say("；读数存疑：", "; the reading is doubtful: ") + it.language().list(words);
    }

    private String silence() {
        String lost = it.alarm().marks().lost() ? it.say("失联", " lost") : it.say("无数据", " silent");
        Long since = it.alarm().times().measured();
        if (since == null) {
            return it.name() + lost + it.say("，从未收到", ", never heard");
        }
        long received = it.alarm().times().received();
        String blind = it.language().span(Math.max(0, received - since));
        return it.name()
                + lost
                + it.say("，已盲" + blind + "，末次", ", blind for " + blind + ", last heard ")
                + it.language().time(since, received)
                + last(it.cause().value());
    }

    private String last(@Nullable Double value) {
        return value == null ? "" : it.say("读数", " at ") + it.written().amount(value);
    }

    private String clock() {
        Long says = it.alarm().times().measured();
        String time = says == null ? "" : it.language().time(says, it.alarm().times().received());
        return it.name()
                + it.say("时钟故障", ": clock fault")
                + (time.isEmpty() ? "" : it.say("，自报" + time, ", it says " + time));
    }

    private String zone() {
        Double hours = it.cause().value();
        if (hours == null || Math.abs(hours) > MOST_EXACT) {
            return it.name() + it.say("时区有误", " is in a wrong time zone");
        }
        String span = it.language().span(Math.round(Math.abs(hours) * 3_600_000));
        return hours >= 0
                ? it.say(
                        it.name() + "时间慢" + span + "，疑似时区设错",
                        it.name() + ": its time is " + span + " behind, as by a wrong time zone")
                : it.say(
                        it.name() + "时间快" + span + "，疑似时区设错",
                        it.name() + ": its time is " + span + " ahead, as by a wrong time zone");
    }

    private String quality() {
        List<String> words = new Because(it).words();
        String why =
                words.isEmpty()
                        ? ""
                        : it.say("（", " (") + it.language().list(words) + it.say("）", ")");
        return it.say(
                it.name() + "读数" + reading() + "不可信" + why + "，已剔除",
                it.name() + ": reading" + reading() + " not to be trusted" + why + ", set aside");
    }

    private String overRange() {
        return it.say(
                it.name() + "读数" + reading() + "，超出量程，可能是险情",
                it.name() + reading() + ", beyond its span towards danger");
    }

    private String reading() {
        Double value = it.cause().value();
        return value == null ? "" : it.say("", " ") + it.written().amount(value);
    }
}
