package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.JournalLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms over HTTP, to be read; acting on them is {@link ActionApi}'s. */
@RestController
class AlarmApi {

    /** An alarm with all that happened to it, and its limit as its plan declares it. */
    record Detail(SaidAlarm alarm, List<JournalLine> journal, PlanView.@Nullable LimitView limit) {}

    private final AlarmStore alarms;
    private final AlarmJournal journal;
    private final Plans plans;
    private final Sentences sentences;
    private final Access access;

    AlarmApi(
            AlarmStore alarms,
            AlarmJournal journal,
            Plans plans,
            Sentences sentences,
            Access access) {
        this.access = access;
        this.alarms = alarms;
        this.journal = journal;
        this.plans = plans;
        this.sentences = sentences;
    }

    @Most(FeedWriter.RECENT)
    @Summary("The newest alarms, of one world when it is named.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/alarms")
    List<SaidAlarm> alarms(@RequestParam(required = false) @Nullable String world) {
        return alarms.recent(FeedWriter.RECENT).stream()
                .filter(alarm -> world == null || world.equals(alarm.world()))
                .filter(alarm -> access.sees(alarm.world(), alarm.site()))
                .map(sentences::of)
                .toList();
    }

    @Summary("An alarm with all that happened to it, and its limit as its plan declares it.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/alarms/{world}/{site}/{number}")
    Detail alarm(@PathVariable String world, @PathVariable String site, @PathVariable long number) {
        return alarms.find(new AlarmId(world, site, number))
                .map(this::detail)
                .orElseThrow(() -> NotDone.unknown("no such alarm"));
    }

    private Detail detail(Alarm alarm) {
        var limit =
                plans.of(alarm.world(), alarm.site(), alarm.cause().plan())
                        .flatMap(plan -> plan.limit(alarm));
        return new Detail(sentences.of(alarm), journal.of(alarm.id()), limit.orElse(null));
    }
}
