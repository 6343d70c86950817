package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Refusal;
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

    /** An event with all that happened in it. */
    record Detail(SiteEvent event, List<JournalLine> journal) {}

    private final EventStore events;
    private final AlarmJournal journal;
    private final Access access;

    EventApi(EventStore events, AlarmJournal journal, Access access) {
        this.access = access;
        this.events = events;
        this.journal = journal;
    }

    @Summary("The events that are open, of one world when it is named, the newest first.")
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
                .map(event -> new Detail(event, journal.ofEvent(world, site, number)))
                .orElseThrow(() -> Refusal.unknown("no such event"));
    }
}
