package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.SiteEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives alarms their sentences, from the plans they were judged by. */
@Component
class Sentences {

    private final Plans plans;
    private final Desks desks;

    Sentences(Plans plans, Desks desks) {
        this.plans = plans;
        this.desks = desks;
    }

    /** The alarm that speaks for the event: the worst that is open. */
    Optional<SaidAlarm> lead(SiteEvent event) {
        return desks.open(event.world(), event.site()).stream()
                .filter(alarm -> alarm.event() == event.number())
                .max(Comparator.comparing(Alarm::isActive).thenComparing(Alarm::colour))
                .map(this::of);
    }

    SaidAlarm of(Alarm alarm) {
        PlanView plan = plans.of(alarm.world(), alarm.site(), alarm.cause().plan()).orElse(null);
        return SaidAlarm.of(alarm, desks.over(alarm), plan);
    }

    List<SaidAlarm> of(Collection<Alarm> alarms) {
        return alarms.stream().map(this::of).toList();
    }
}
