package berm.center;

import berm.domain.Facts;
import berm.domain.World;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmCause;
import berm.domain.alarm.AlarmMarks;
import berm.domain.alarm.Incidents;
import berm.domain.quality.QualityTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that explains itself: in one sentence, and in the parts of it that a row shows apart.
 *
 * <p>It is made of the alarm and of the plan it was judged by and of nothing else, so the same
 * alarm always says the same.
 */
public record Sentence(Said zh, Said en) {

    /**
     * A sentence in one language.
     *
     * @param site where it is
     * @param finding what is wrong, and what is to come
     * @param headline the two together
     * @param action what to do next
     * @param marks what is doubtful or out of the ordinary
     * @param sentence all of it, to be read out
     * @param because what it rests on
     * @param advice what an engineer may want to know besides; never the ground of a colour
     */
    public record Said(
            String site,
            String finding,
            String headline,
            String action,
            List<String> marks,
            String sentence,
            List<String> because,
            List<String> advice) {}

    private static final String DEMONSTRATION = "demonstration";

    /**
     * @param plan the one the alarm was judged by; without it, ids stand for names
     */
    public static Sentence of(Alarm alarm, @Nullable PlanView plan) {
        return new Sentence(
                said(new Subject(alarm, plan, Language.ZH)),
                said(new Subject(alarm, plan, Language.EN)));
    }

    private static Said said(Subject it) {
        String finding =
                it.cause().sensor() == null || Incidents.isOne(it.alarm())
                        ? new SiteFinding(it).text()
                        : new SensorFinding(it).text();
        String action = new NextStep(it).text();
        List<String> marks = marks(it);
        String tag = tag(it, marks);
        String sentence =
                it.say(
                        "【" + tag + "】" + headline(it, finding) + "。" + action,
                        tag + ": " + it.site() + ", " + finding + ". " + action);
        return new Said(
                it.site(),
                finding,
                headline(it, finding),
                action,
                marks,
                sentence,
                new Because(it).words(),
                advice(it));
    }

    private static String headline(Subject it, String finding) {
        String gap = finding.isEmpty() || finding.charAt(0) > 127 ? "" : it.gap(it.site());
        return it.say(it.site() + gap + finding, it.site() + ": " + finding);
    }

    private static String tag(Subject it, List<String> marks) {
        List<String> tag = new ArrayList<>();
        tag.add(it.language().colour(it.alarm().colour()));
        tag.addAll(marks);
        if (!it.alarm().world().equals(World.LIVE.name())) {
            tag.add(it.say("录制/演练", "recorded or drill"));
        }
        return String.join(it.say("·", ", "), tag);
    }

    private static List<String> marks(Subject it) {
        AlarmCause cause = it.cause();
        AlarmMarks set = it.alarm().marks();
        List<String> marks = new ArrayList<>();
        boolean overRange =
                it.kind().equals("over-range")
                        || cause.because().contains(QualityTest.OVER_RANGE.name());
        mark(marks, overRange, it.say("超量程", "over range"));
        mark(marks, cause.unverified(), it.say("待核实", "unverified"));
        mark(marks, set.late(), it.say("迟到", "late"));
        mark(marks, set.backfilled(), it.say("补传", "back-filled"));
        mark(marks, set.lost(), it.say("失联", "lost"));
        mark(marks, set.orphaned(), it.say("判定已重启，待重述", "judge restarted, not restated yet"));
        mark(marks, set.unrestated(), it.say("新判定未重述", "not restated by the new judge"));
        boolean limited = cause.limit() != null;
        mark(marks, limited && cause.approvedBy() == null, it.say("限值未批准", "limit not approved"));
        mark(marks, it.isAlone(), it.say("单点示警", "one point by itself"));
        boolean demonstration = limited && DEMONSTRATION.equals(cause.approvedBy());
        mark(marks, demonstration, it.say("演示限值", "limit for demonstration"));
        return List.copyOf(marks);
    }

    private static void mark(List<String> marks, boolean set, String word) {
        if (set) {
            marks.add(word);
        }
    }

    private static List<String> advice(Subject it) {
        List<String> lines = new ArrayList<>();
        if (it.knows(Facts.FAILURE_AT)) {
            lines.add(failure(it));
        }
        if (it.knows(Facts.RAIN_AHEAD)) {
            String rain = it.written("mm").amount(it.known(Facts.RAIN_AHEAD));
            lines.add(it.say("尚有降雨" + rain, rain + " of rain still to fall"));
        }
        return List.copyOf(lines);
    }

    private static String failure(Subject it) {
        return it.say("反速度法外推（不作定论）：约", "Inverse velocity, no conclusion: failure about ")
                + it.time(it.known(Facts.FAILURE_AT))
                + it.say("失稳", "")
                + time(it, Facts.FAILURE_EARLIEST, it.say("，最早", ", earliest "))
                + time(it, Facts.FAILURE_LATEST, it.say("，最晚", ", latest "))
                + time(it, Facts.FAILURE_BY_SLO, it.say("；SLO法", "; by SLO "));
    }

    private static String time(Subject it, String fact, String before) {
        return it.knows(fact) ? before + it.time(it.known(fact)) : "";
    }
}
