package berm.center;

import berm.center.channel.Notice;
import berm.domain.World;
import berm.domain.alarm.SiteEvent;
import berm.domain.outside.Draft;
import berm.domain.outside.Issue;
import berm.domain.outside.Means;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told outside of an event, as notices: of a world that is not live, drills. Their ids
 * follow from the journal, so what was let out once is told once.
 */
final class OutsideNotices {
    private OutsideNotices() {}

    /** What an official let out. */
    static Notice of(SiteEvent event, Issue issue) {
        boolean spoken = issue.means() == Means.SIRENS;
        Long until = issue.until();
        return notice(
                event,
                subject(event) + "/outside/" + issue.number(),
                issue.warning(),
                spoken,
                issue.at(),
                until == null ? null : Instant.ofEpochMilli(until));
    }

    /** What an official would let out to authorities. */
    static Notice of(SiteEvent event, Draft draft) {
        String id = subject(event) + "/draft/" + draft.number();
        return notice(event, id, draft.warning(), false, draft.at(), null);
    }

    private static String subject(SiteEvent event) {
        return event.place() + "/" + event.number();
    }

    private static Notice notice(
            SiteEvent event,
            String id,
            Warning warning,
            boolean spoken,
            long at,
            @Nullable Instant until) {
        return new Notice(
                id,
                warning.over() ? Notice.Kind.OVER : Notice.Kind.WARNING,
                warning.colour(),
                !event.world().equals(World.LIVE.name()),
                event.world(),
                event.site(),
                subject(event),
                sentence(warning.zh(), spoken, "。"),
                sentence(warning.en(), spoken, ". "),
                "/#/event/" + subject(event),
                Instant.ofEpochMilli(at),
                warning,
                until);
    }

    /** Who hears a siren reads no description: what to do belongs to the sentence. */
    private static String sentence(Words words, boolean spoken, String between) {
        return spoken && !words.instruction().isEmpty()
                ? words.headline() + between + words.instruction()
                : words.headline();
    }
}
