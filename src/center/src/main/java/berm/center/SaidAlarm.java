package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmState;
import berm.domain.alarm.Overrides;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as consoles and the API are given it: with its state, what lies over it, what it is
 * about, and its sentence.
 */
record SaidAlarm(
        @JsonUnwrapped Alarm alarm,
        String world,
        String site,
        long number,
        AlarmState state,
        boolean sounding,
        Overrides over,
        Matter matter,
        Sentence said) {

    /**
     * @param plan the one it was judged by; null while that is not known
     */
    static SaidAlarm of(Alarm alarm, Overrides over, @Nullable PlanView plan) {
        return new SaidAlarm(
                alarm,
                alarm.world(),
                alarm.site(),
                alarm.id().number(),
                alarm.state(over),
                alarm.sounds(over),
                over,
                Matter.of(alarm, plan),
                Sentence.of(alarm, plan));
    }
}
