package berm.center;

import berm.domain.Colour;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people answer alarms. */
@Component
public class Desk {

    /** What became of an answer. */
    enum Outcome {
        TAKEN,
        UNKNOWN_ALARM,
        /** A red alarm is not answered without a word on what was found or done. */
        NOTE_MISSING,
        ALREADY_ACKNOWLEDGED
    }

    /** An outcome, with the alarm as it now stands where there is one. */
    record Receipt(Outcome outcome, Optional<Alarm> alarm) {}

    private final AlarmStore alarms;
    private final Clock wall;

    Desk(AlarmStore alarms, Clock wall) {
        this.alarms = alarms;
        this.wall = wall;
    }

    /** Acknowledges an alarm for a person; who came first stays. */
    @Transactional
    public Receipt acknowledge(long id, Answer answer) {
        Optional<Alarm> found = alarms.locked(id);
        if (found.isEmpty()) {
            return new Receipt(Outcome.UNKNOWN_ALARM, found);
        }
        Alarm alarm = found.get();
        if (!alarm.isUnacknowledged()) {
            return new Receipt(Outcome.ALREADY_ACKNOWLEDGED, found);
        }
        if (alarm.colour() == Colour.RED && answer.note().isBlank()) {
            return new Receipt(Outcome.NOTE_MISSING, found);
        }
        long now = wall.millis();
        Alarm answered = alarm.acknowledged(answer, now);
        Alarm saved =
                alarms.save(
                        Incidents.endsByAnswer(alarm)
                                ? answered.returned(now, answered.marks())
                                : answered);
        alarms.journal(saved, "ACKNOWLEDGED", now, answer);
        return new Receipt(Outcome.TAKEN, Optional.of(saved));
    }
}
