package berm.center;

import berm.center.access.Access;
import berm.center.access.Operation;
import berm.center.channel.CapDraft;
import berm.center.channel.OutsideChannels;
import berm.domain.World;
import berm.domain.alarm.SiteEvent;
import berm.domain.outside.Draft;
import berm.domain.outside.Issue;
import berm.domain.outside.Means;
import berm.domain.outside.Outside;
import berm.messages.SiteConsequence;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an {@link OutsideView} of an event. */
@Component
class OutsideViews {
    private final EventStore events;
    private final Sentences sentences;
    private final Plans plans;
    private final OutsideChannels channels;
    private final Access access;
    private final Clock wall;

    OutsideViews(
            EventStore events,
            Sentences sentences,
            Plans plans,
            OutsideChannels channels,
            Access access,
            Clock wall) {
        this.events = events;
        this.sentences = sentences;
        this.plans = plans;
        this.channels = channels;
        this.access = access;
        this.wall = wall;
    }

    Optional<OutsideView> of(String world, String site, long number) {
        return events.find(world, site, number).map(this::of);
    }

    private OutsideView of(SiteEvent event) {
        String world = event.world();
        String site = event.site();
        SaidAlarm lead = sentences.lead(event).orElse(null);
        PlanView plan = plans.inForceAt(world, site).orElse(null);
        return new OutsideView(
                event,
                access.may(Operation.DRAFT_OUTSIDE, world, site),
                access.may(Operation.APPROVE_OUTSIDE, world, site),
                isDrill(event),
                people(plan),
                event.isOpen() ? OutsideProposal.warning(event, lead, plan) : null,
                event.outside().standing().isEmpty()
                        ? null
                        : OutsideProposal.lifting(event, lead, plan),
                channels.ways().stream().map(way -> way(event, way)).toList(),
                lost(event.outside()));
    }

    private static @Nullable Integer people(@Nullable PlanView plan) {
        SiteConsequence consequence = plan == null ? null : plan.sheet().consequence();
        return consequence == null ? null : (Integer) consequence.peopleDownstream();
    }

    private static boolean isDrill(SiteEvent event) {
        return !event.world().equals(World.LIVE.name());
    }

    private OutsideView.Way way(SiteEvent event, OutsideChannels.Way way) {
        boolean stands = event.outside().standing().contains(way.channel());
        return new OutsideView.Way(
                way.channel(),
                way.means(),
                isOpen(event.world(), way),
                way.dryRun(),
                stands,
                draft(event, way, stands).orElse(null));
    }

    /**
     * What belongs to another world than the live one leaves by channels for drills alone, and
     * sounds no siren.
     */
    static boolean isOpen(String world, OutsideChannels.Way way) {
        boolean live = world.equals(World.LIVE.name());
        return live || (way.drills() && way.means() == Means.AUTHORITIES);
    }

    /** What does not stand cannot be taken back. */
    private Optional<CapDraft> draft(SiteEvent event, OutsideChannels.Way way, boolean stands) {
        Draft draft = event.outside().draft();
        return draft == null || (draft.warning().over() && !stands)
                ? Optional.empty()
                : channels.draft(way.channel(), OutsideNotices.of(event, draft));
    }

    private List<Integer> lost(Outside outside) {
        return outside.issues().stream()
                .filter(issue -> issue.isLost(wall.millis()))
                .map(Issue::number)
                .toList();
    }
}
