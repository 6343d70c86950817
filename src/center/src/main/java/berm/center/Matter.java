package berm.center;

import berm.center.PlanView.ConditionKind;
import berm.center.PlanView.ConditionView;
import berm.domain.Quantity;
import berm.domain.alarm.Alarm;
import org.jspecify.annotations.Nullable;

/** What an alarm is about, where many sites have the same at a time and are told together. */
enum Matter {
    /** It rains beyond a limit. */
    RAIN,
    /** A sensor, or many sensors of the site, are not heard. */
    SILENCE,
    OTHER;

    private static final String SILENT = ".silence";

    /**
     * By the quantity that is limited and the kind of the condition, never by what people called
     * them.
     *
     * @param plan the one it was judged by; null while that is not known
     */
    static Matter of(Alarm alarm, @Nullable PlanView plan) {
        if (alarm.cause().sensor() == null) {
            return isMassSilence(alarm, plan) ? SILENCE : OTHER;
        } else if (alarm.condition().equals(alarm.cause().sensor() + SILENT)) {
            return SILENCE;
        }
        boolean rains = Quantity.RAIN.symbol().equals(alarm.cause().unit());
        return rains && alarm.cause().limit() != null ? RAIN : OTHER;
    }

    private static boolean isMassSilence(Alarm alarm, @Nullable PlanView plan) {
        return plan != null
                && plan.condition(alarm.condition())
                        .map(ConditionView::kind)
                        .filter(ConditionKind.MASS_SILENCE::equals)
                        .isPresent();
    }
}
