package berm.center;

import berm.center.PlanView.ConditionKind;
import berm.center.PlanView.ConditionView;
import berm.center.PlanView.SensorView;
import berm.domain.Colour;
import berm.domain.Facts;
import berm.domain.Quantity;
import berm.domain.alarm.Incidents;
import java.util.Optional;

/** What to do next about an alarm; the words are proposals of ours. */
final class NextStep {

    private static final String POND = "tailings-pond";

    private final Subject it;

    NextStep(Subject it) {
        this.it = it;
    }

    String text() {
        return switch (it.alarm().condition()) {
            case Incidents.DEAF -> it.say("核对此时段的人工读数。", "Check manual readings of this time.");
            case Incidents.IDENTITY ->
                    it.say(
                            "通知系统管理员；核实前以人工读数为准。",
                            "Tell the administrator; until verified, rely on manual readings.");
            default -> ofOther();
        };
    }

    private String ofOther() {
        if (it.alarm().condition().startsWith(ChannelWatch.CONDITION)) {
            return it.say("改用其他渠道叫应，通知管理员。", "Reach people another way; tell the administrator.");
        }
        return it.cause().sensor() == null ? ofSite() : ofSensor();
    }

    private String ofSite() {
        Optional<ConditionKind> kind = it.condition().map(ConditionView::kind);
        if (kind.filter(ConditionKind.MASS_SILENCE::equals).isPresent()) {
            return isPond()
                    ? it.say("电话报水尺。", "Phone for a staff reading.")
                    : it.say("电话报人工读数。", "Phone for a manual reading.");
        } else if (kind.filter(ConditionKind.DEVIATION::equals).isPresent()) {
            return it.say("人工比测，查传感器。", "Read by hand; check the sensors.");
        }
        return ofColour();
    }

    private String ofSensor() {
        return switch (it.kind()) {
            case "silence" -> it.say("电话报人工读数。", "Phone for a manual reading.");
            case "clock" -> it.say("校准设备时钟。", "Set the device’s clock.");
            case "time-zone" -> it.say("改正设备时区。", "Set the device’s time zone.");
            case "quality" -> it.say("查传感器；以人工读数为准。", "Check the sensor; rely on manual readings.");
            case "over-range" ->
                    it.say("按险情立即核实现场。", "Verify on site at once, as if it were real.");
            default -> ofMeasured();
        };
    }

    private String ofMeasured() {
        SensorView sensor = it.sensor().orElse(null);
        if (sensor != null && sensor.quantity().equals(Quantity.CONCENTRATION.name())) {
            return gas();
        }
        return it.isPhreatic() && it.alarm().colour() == Colour.YELLOW
                ? it.say("查坝坡渗水。", "Inspect the slope for seepage.")
                : ofColour();
    }

    private String gas() {
        return it.alarm().colour().compareTo(Colour.ORANGE) >= 0
                ? it.say(
                        "电话车间，侧上风撤离，核实前禁复位。",
                        "Phone the plant; leave crosswind or upwind; no reset before it is verified.")
                : it.say("电话车间核实，备好撤离。", "Phone the plant to verify; be ready to leave.");
    }

    private boolean isPond() {
        PlanView plan = it.plan();
        return plan != null && plan.kind().equals(POND);
    }

    private boolean isUnapproved() {
        return it.cause().limit() != null && it.cause().approvedBy() == null;
    }

    private String ofColour() {
        boolean drain = isPond() && it.knows(Facts.ROUTED_FREEBOARD);
        return switch (it.alarm().colour()) {
            case RED ->
                    it.say("立即叫应责任人，按预案处置。", "Reach the responsible person now; follow the plan.");
            case ORANGE ->
                    drain
                            ? it.say("看排水塔视频，叫应库长。", "View the drain; reach the pond’s chief.")
                            : it.say(
                                    "看现场视频，叫应责任人。", "View the site; reach the responsible person.");
            case YELLOW -> it.say("核实读数，查现场。", "Verify the reading; inspect.");
            case BLUE ->
                    isUnapproved()
                            ? it.say("工程师核实。", "Engineer to verify.")
                            : it.say("关注趋势。", "Watch the trend.");
        };
    }
}
