package berm.center;

import java.util.List;
import org.springframework.stereotype.Component;

/** Gives alarms their sentences, from the plans they were judged by. */
@Component
class Sentences {

    private final Plans plans;

    Sentences(Plans plans) {
        this.plans = plans;
    }

    SaidAlarm of(Alarm alarm) {
        PlanView plan = plans.of(alarm.world(), alarm.site(), alarm.cause().plan()).orElse(null);
        return new SaidAlarm(alarm, Sentence.of(alarm, plan));
    }

    List<SaidAlarm> of(List<Alarm> alarms) {
        return alarms.stream().map(this::of).toList();
    }
}
