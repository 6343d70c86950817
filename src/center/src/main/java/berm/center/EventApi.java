package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.domain.alarm.JournalLine;
import berm.domain.alarm.SiteEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events of sites over HTTP, to be read. */
@RestController
class EventApi {

    /**
     * An event with all that happened in it.
     *
     * @param plan what is asked of it by the response plan that holds; null once it is closed
     */
    record Detail(SiteEvent event, List<JournalLine> journal, @Nullable EventTasks plan) {}

    private final EventStore events;
    private final AlarmJournal journal;
    private final Desks desks;
    private final Plans plans;
    private final Access access;

    EventApi(EventStore events, AlarmJournal journal, Desks desks, Plans plans, Access access) {
        this.desks = desks;
        this.plans = plans;
        this.access = access;
        this.events = events;
        this.journal = journal;
    }

    @Summary(
            "The event that is open at each site, of one world when it is named, the newest first.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/site-events")
    List<SiteEvent> open(@RequestParam(required = false) @Nullable String world) {
        return events.open().stream()
                .filter(event -> world == null || world.equals(event.world()))
                .filter(event -> access.sees(event.world(), event.site()))
                .toList();
    }

    @Summary("An event with all that happened in it.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/site-events/{world}/{site}/{number}")
    Detail event(@PathVariable String world, @PathVariable String site, @PathVariable long number) {
        return events.find(world, site, number)
                .map(this::detail)
                .orElseThrow(() -> NotDone.unknown("no such event"));
    }

    private Detail detail(SiteEvent event) {
        List<JournalLine> lines = journal.ofEvent(event.world(), event.site(), event.number());
        return new Detail(event, lines, event.isOpen() ? tasks(event) : null);
    }

    private EventTasks tasks(SiteEvent event) {
        return EventTasks.of(
                event,
                desks.agreement(event.world(), event.site()),
                plans.inForceAt(event.world(), event.site()));
    }
}
