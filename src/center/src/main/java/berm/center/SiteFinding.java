package berm.center;

import berm.center.Because.Read;
import berm.center.PlanView.ConditionKind;
import berm.center.PlanView.LimitView;
import berm.center.PlanView.SensorView;
import berm.domain.Facts;
import berm.domain.alarm.AlarmTimes;
import berm.domain.alarm.Incidents;
import java.util.List;
import java.util.Optional;

/** What is wrong with a site as a whole, with the record of it, or with listening to it. */
final class SiteFinding {

    private final Subject it;
    private final Because because;

    SiteFinding(Subject it) {
        this.it = it;
        this.because = new Because(it);
    }

    String text() {
        return switch (it.alarm().condition()) {
            case Incidents.DEAF -> deaf();
            case Incidents.IDENTITY ->
                    it.say(
                            "记录自相矛盾：同一编号两种内容，此场所的判定不可信",
                            "the record contradicts itself: one id, two contents; do not trust"
                                    + " what is judged here");
            default -> ofOther();
        };
    }

    private String ofOther() {
        String condition = it.alarm().condition();
        if (condition.startsWith(ChannelWatch.CONDITION)) {
            String channel = condition.substring(ChannelWatch.CONDITION.length());
            return it.say(
                    "通知渠道" + channel + "失效",
                    "the channel " + channel + " delivers nothing any more");
        }
        return ofKind();
    }

    private String deaf() {
        AlarmTimes times = it.alarm().times();
        Long from = times.measured();
        Long returned = it.alarm().returnedAt();
        long until = returned == null ? times.received() : returned;
        long since = from == null ? until : from;
        String begin = it.language().time(since, until);
        String end = it.language().time(until, until);
        String span = it.language().span(until - since);
        return it.say(
                begin + "至" + end + "无人监听（" + span + "）",
                "nobody listened from " + begin + " to " + end + " (" + span + ")");
    }

    private String ofKind() {
        ConditionKind kind =
                it.condition().map(PlanView.ConditionView::kind).orElse(ConditionKind.COMBINATION);
        return switch (kind) {
            case COMBINATION -> name() + after(because.words()) + new Ahead(it).text();
            case DEVIATION -> deviation();
            case MASS_SILENCE -> silence();
            case ROUTED -> routed();
            case VOTE -> vote();
        };
    }

    private String name() {
        return it.condition()
                .map(view -> it.language().say(view.name()))
                .orElse(it.alarm().condition());
    }

    private String after(List<String> words) {
        return words.isEmpty() ? "" : it.say("：", ": ") + it.language().list(words);
    }

    private String compared(String before) {
        Double value = it.cause().value();
        Double limit = it.cause().limit();
        if (value == null) {
            return name();
        }
        String beyond = limit == null ? "" : SensorFinding.beyond(it, value, limit);
        return name() + before + it.written().amount(value, limit) + beyond;
    }

    private String deviation() {
        List<String> words = because.words();
        String read = words.isEmpty() ? "" : it.language().list(words);
        return compared(it.say("，相差", ": apart by "))
                + (read.isEmpty() ? "" : it.say("（" + read + "）", " (" + read + ")"));
    }

    private String routed() {
        String peak =
                it.knows(Facts.ROUTED_PEAK) && it.knows(Facts.ROUTED_PEAK_AT)
                        ? peak(it.known(Facts.ROUTED_PEAK), it.known(Facts.ROUTED_PEAK_AT))
                        : "";
        return compared(it.say("", " ")) + new Ahead(it).storm() + peak + rain();
    }

    private String rain() {
        List<String> words = because.words();
        String list = it.language().list(words);
        return words.isEmpty() ? "" : it.say("（据" + list + "）", " (on " + list + ")");
    }

    private String peak(double level, double at) {
        String amount = it.written("m").amount(level);
        return it.say(
                "；最高水位" + amount + "约" + it.time(at),
                "; highest level " + amount + " about " + it.time(at));
    }

    private String vote() {
        List<String> blind = because.words(true);
        return name()
                + after(because.words(false))
                + (blind.isEmpty() ? "" : it.say("；未评价", "; not evaluated") + after(blind));
    }

    private String silence() {
        return count() + blind() + because.reading().map(this::last).orElse("");
    }

    private String count() {
        Double share = it.cause().value();
        PlanView plan = it.plan();
        if (share == null || plan == null) {
            return name();
        }
        long all = plan.sensors().stream().filter(sensor -> !sensor.derived()).count();
        long lost = Math.round(share * all / 100);
        return it.say(
                name() + "：" + all + "点失联" + lost + "点",
                name() + ": " + lost + " of " + all + " points");
    }

    private String blind() {
        long blind = Math.round(it.fact(Facts.BLIND).orElse(0));
        String span = it.language().span(blind);
        return blind < 1_000 ? "" : it.say("，已盲" + span, ", blind for " + span);
    }

    /** What was read last of what matters most, where it may stand now, and its worst limit. */
    private String last(Read read) {
        Written written = it.written(read.sensor(), read.unit());
        String estimated =
                it.knows(Facts.ESTIMATED)
                        ? it.say("，推算", ", estimated ") + written.amount(it.known(Facts.ESTIMATED))
                        : "";
        Optional<LimitView> worst =
                it.sensor(read.sensor())
                        .map(SensorView::limits)
                        .map(ladder -> ladder.levels().get(ladder.levels().size() - 1));
        String line =
                worst.map(
                                limit ->
                                        ""
                                                + it.say("，", ", ")
                                                + it.language().line(limit.colour())
                                                + it.say("", " ")
                                                + written.amount(limit.at()))
                        .orElse("");
        return it.say("；末次", "; last ") + because.words(read) + estimated + line;
    }
}
