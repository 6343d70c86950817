package berm.center;

import berm.center.PlanView.ConditionView;
import berm.center.PlanView.LadderView;
import berm.center.PlanView.LimitView;
import berm.center.PlanView.RuleView;
import berm.center.PlanView.SensorView;
import berm.center.access.Own;
import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmCause;
import berm.domain.alarm.Incidents;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about: an alarm, in one language, with the names its plan has for things.
 *
 * @param plan the one it was judged by; null while that is not known, and then ids are names
 */
record Subject(Alarm alarm, @Nullable PlanView plan, Language language) {

    String say(String zh, String en) {
        return language.say(zh, en);
    }

    AlarmCause cause() {
        return alarm.cause();
    }

    /** What kind of condition it is: the last part of its name. */
    String kind() {
        return alarm.condition().substring(alarm.condition().lastIndexOf('.') + 1);
    }

    String site() {
        if (alarm.site().equals(Incidents.PATH)) {
            return say("监听通路", "Listening path");
        }
        if (alarm.site().equals(Own.CENTER)) {
            return say("监测中心", "The centre");
        }
        return plan == null ? alarm.site() : language.say(plan.name());
    }

    Optional<SensorView> sensor(@Nullable String id) {
        return plan == null ? Optional.empty() : plan.sensor(id);
    }

    Optional<SensorView> sensor() {
        return sensor(cause().sensor());
    }

    /** The name of a sensor of the site. */
    String name(String sensor) {
        return sensor(sensor).map(view -> language.say(view.name())).orElse(sensor);
    }

    /** What stands between a name and a number: "G2" and "2.2" must not become "G22.2". */
    String gap(String name) {
        boolean latin = !name.isEmpty() && name.charAt(name.length() - 1) < 128;
        return say(latin ? " " : "", " ");
    }

    /** The name of the sensor of the alarm. */
    String name() {
        String sensor = cause().sensor();
        return sensor == null ? "" : name(sensor);
    }

    Optional<RuleView> rule() {
        return sensor().flatMap(view -> view.rule(kind()));
    }

    Optional<ConditionView> condition() {
        return plan == null ? Optional.empty() : plan.condition(alarm.condition());
    }

    boolean isLow() {
        return plan != null
                && plan.ladder(alarm).map(LadderView::direction).orElse("HIGH").equals("LOW");
    }

    /** The colour the limit is declared in, which the alarm's is below when nobody approved it. */
    Colour limitColour() {
        return plan == null
                ? alarm.colour()
                : plan.limit(alarm).map(LimitView::colour).orElse(alarm.colour());
    }

    /** Whether its limit was approved, and shows less by itself than it counts as in the vote. */
    boolean isAlone() {
        return cause().approvedBy() != null
                && plan != null
                && plan.limit(alarm)
                        .filter(limit -> limit.alone() != null)
                        .filter(limit -> limit.colour().compareTo(limit.alone()) > 0)
                        .isPresent();
    }

    /** How numbers in the unit of the alarm are written. */
    Written written() {
        String unit = cause().unit();
        return written(unit == null ? "" : unit);
    }

    /** The same of another unit. */
    Written written(String unit) {
        return new Written(language, unit, sensor().map(SensorView::ownUnit).orElse(""));
    }

    /** The same of a sensor of the site. */
    Written written(String sensor, String unit) {
        return new Written(language, unit, sensor(sensor).map(SensorView::ownUnit).orElse(""));
    }

    OptionalDouble fact(String name) {
        Double number = cause().facts().get(name);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    boolean knows(String name) {
        return cause().facts().containsKey(name);
    }

    /** A fact that is known. */
    double known(String name) {
        return fact(name).orElseThrow();
    }

    /** When it was found: times of that day are told without a date. */
    long now() {
        Long measured = alarm.times().measured();
        return measured == null ? alarm.times().received() : measured;
    }

    String time(double at) {
        return language.time(Math.round(at), now());
    }

    /** Whether a point of the phreatic line 浸润线. */
    boolean isPhreatic() {
        return sensor().filter(view -> "phreatic".equals(view.item())).isPresent();
    }

    /** Whether a depth of the phreatic line below the ground, of which less is a higher water. */
    boolean isDepth() {
        return isPhreatic()
                && sensor().map(SensorView::limits)
                        .filter(limits -> limits.direction().equals(Direction.LOW.name()))
                        .isPresent();
    }
}
