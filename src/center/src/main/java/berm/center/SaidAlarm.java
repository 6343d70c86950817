package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmState;
import berm.domain.alarm.Overrides;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An alarm as consoles and the API are given it: with its state, what lies over it, and its
 * sentence.
 */
record SaidAlarm(
        @JsonUnwrapped Alarm alarm,
        String world,
        String site,
        long number,
        AlarmState state,
        boolean sounding,
        Overrides over,
        Sentence said) {

    static SaidAlarm of(Alarm alarm, Overrides over, Sentence said) {
        return new SaidAlarm(
                alarm,
                alarm.world(),
                alarm.site(),
                alarm.id().number(),
                alarm.state(over),
                alarm.sounds(over),
                over,
                said);
    }
}
