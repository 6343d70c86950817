package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.channel.OutsideChannels;
import berm.domain.alarm.Action;
import berm.domain.alarm.Outcome;
import berm.domain.outside.Click;
import berm.domain.outside.Means;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is told outside the organisation, over HTTP: anybody who handles an event may draft, and
 * nothing leaves but by the click of a named person who may let it out.
 */
@RestController
class OutsideApi {

    private static final String PLACE = "/api/outside/{world}/{site}/{number}";

    private final Desk desk;
    private final OutsideViews views;
    private final OutsideChannels channels;
    private final Access access;
    private final Clock wall;

    OutsideApi(Desk desk, OutsideViews views, OutsideChannels channels, Access access, Clock wall) {
        this.desk = desk;
        this.views = views;
        this.channels = channels;
        this.access = access;
        this.wall = wall;
    }

    @Summary("What of an event is or could be told outside the organisation.")
    @Needs(Operation.READ_SITE)
    @GetMapping(PLACE)
    OutsideView view(
            @PathVariable String world, @PathVariable String site, @PathVariable long number) {
        return views.of(world, site, number).orElseThrow(() -> NotDone.unknown("no such event"));
    }

    @Summary("Proposes what is to be told outside; nothing leaves.")
    @Refuses({409, 503})
    @Needs(Operation.DRAFT_OUTSIDE)
    @PostMapping(path = PLACE + "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    OutsideView draft(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody OutsideForm form)
            throws InterruptedException {
        return act(world, site, officer, Action.draft(number, form.warning()));
    }

    @Summary("Lets a draft out to other authorities.")
    @Refuses({409, 503})
    @Needs(Operation.APPROVE_OUTSIDE)
    @PostMapping(path = PLACE + "/issue", consumes = MediaType.APPLICATION_JSON_VALUE)
    OutsideView issue(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody ClickForm form)
            throws InterruptedException {
        Click click = form.click(world, Means.AUTHORITIES, channels.ways());
        return act(world, site, officer, Action.issue(number, click));
    }

    @Summary("Has the sirens of a site sound.")
    @Refuses({409, 503})
    @Needs(Operation.APPROVE_OUTSIDE)
    @PostMapping(path = PLACE + "/sound", consumes = MediaType.APPLICATION_JSON_VALUE)
    OutsideView sound(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody ClickForm form)
            throws InterruptedException {
        Click click = form.click(world, Means.SIRENS, channels.ways());
        return act(world, site, officer, Action.sound(number, click, form.until(wall.millis())));
    }

    private OutsideView act(String world, String site, Officer officer, Action action)
            throws InterruptedException {
        if (!Bounds.names(world, site)) {
            throw NotDone.wrong("no such site");
        }
        Click click = action.click();
        access.note(click == null ? action.kind().name() : action.kind() + " " + click);
        try {
            Outcome outcome = desk.act(world, site, officer.name(), action);
            if (outcome.refusal() != null) {
                throw ActionCheck.refused(outcome.refusal());
            }
        } catch (Desk.NotRecorded away) {
            throw NotDone.away(String.valueOf(away.getMessage()));
        }
        return view(world, site, Objects.requireNonNullElse(action.event(), 0L));
    }
}
