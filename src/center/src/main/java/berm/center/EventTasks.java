package berm.center;

import berm.center.Desks.DeskAgreement;
import berm.domain.alarm.Bilingual;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.ResponseVersion;
import berm.domain.alarm.SiteEvent;
import berm.domain.alarm.Task;
import berm.messages.SiteRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the response plan that holds at a site asks of an open event at its colour.
 *
 * @param version null of the plan that ships
 * @param since when it was agreed at the site, ms; null of the plan that ships
 * @param calm for which nothing of the colour must have held before it comes down, ms
 * @param signed whether it comes down by the signature of a named person alone
 */
record EventTasks(
        @Nullable ResponseVersion version,
        @Nullable Long since,
        long calm,
        boolean signed,
        List<Todo> tasks) {

    /**
     * One of its tasks.
     *
     * @param role who is responsible, by the kind of the site; null when that is not known
     * @param due ms
     * @param done null while it is not
     */
    record Todo(
            String id,
            Bilingual words,
            int level,
            @Nullable SiteRole role,
            long due,
            Bilingual evidence,
            SiteEvent.@Nullable Done done) {}

    static EventTasks of(SiteEvent event, DeskAgreement agreed, Optional<PlanView> plan) {
        ResponsePlan.Row row = agreed.agreement().plan().row(event.colour());
        String kind = plan.map(PlanView::kind).orElse("");
        return new EventTasks(
                agreed.agreement().version(),
                agreed.since(),
                row.stable(),
                row.signed(),
                row.tasks().stream().map(task -> todo(task, event, agreed.since(), kind)).toList());
    }

    /** Its time begins with the colour of the event, or later with the plan that asks for it. */
    private static Todo todo(Task task, SiteEvent event, @Nullable Long agreed, String kind) {
        long from = agreed == null ? event.since() : Math.max(event.since(), agreed);
        return new Todo(
                task.id(),
                task.words(),
                task.level(),
                SiteRole.at(kind, task.level()).orElse(null),
                from + task.within(),
                task.evidence(),
                event.tasks().get(task.id()));
    }
}
