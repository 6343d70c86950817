package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Officer;
import berm.center.asked.Refusal;
import berm.center.channel.OutsideChannels;
import berm.domain.alarm.Action;
import berm.domain.alarm.Outcome;
import berm.domain.outside.Click;
import berm.domain.outside.Means;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /** Why it was not done, and how things stand. */
    record NotDone(
            berm.domain.alarm.Refusal refusal,
            List<String> problems,
            @Nullable OutsideView outside) {}

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

    @Needs(Operation.READ_SITE)
    @GetMapping(PLACE)
    ResponseEntity<OutsideView> view(
            @PathVariable String world, @PathVariable String site, @PathVariable long number) {
        return ResponseEntity.of(views.of(world, site, number));
    }

    /** Proposes what is to be told; nothing leaves. */
    @Needs(Operation.DRAFT_OUTSIDE)
    @PostMapping(path = PLACE + "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draft(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody OutsideForm form)
            throws InterruptedException {
        return act(world, site, officer, Action.draft(number, form.warning()));
    }

    /** Lets a draft out to other authorities. */
    @Needs(Operation.APPROVE_OUTSIDE)
    @PostMapping(path = PLACE + "/issue", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> issue(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody ClickForm form)
            throws InterruptedException {
        Click click = form.click(world, Means.AUTHORITIES, channels.ways());
        return act(world, site, officer, Action.issue(number, click));
    }

    /** Has the sirens of the site sound. */
    @Needs(Operation.APPROVE_OUTSIDE)
    @PostMapping(path = PLACE + "/sound", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> sound(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable long number,
            Officer officer,
            @RequestBody ClickForm form)
            throws InterruptedException {
        Click click = form.click(world, Means.SIRENS, channels.ways());
        return act(world, site, officer, Action.sound(number, click, form.until(wall.millis())));
    }

    private ResponseEntity<?> act(String world, String site, Officer officer, Action action)
            throws InterruptedException {
        if (!Bounds.names(world, site)) {
            throw Refusal.wrong("no such site");
        }
        Click click = action.click();
        access.note(click == null ? action.kind().name() : action.kind() + " " + click);
        try {
            return reply(world, site, action, desk.act(world, site, officer.name(), action));
        } catch (Desk.NotRecorded away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("problems", List.of(String.valueOf(away.getMessage()))));
        }
    }

    private ResponseEntity<?> reply(String world, String site, Action action, Outcome outcome) {
        long number = Objects.requireNonNullElse(action.event(), 0L);
        OutsideView view = views.of(world, site, number).orElse(null);
        berm.domain.alarm.Refusal refusal = outcome.refusal();
        if (refusal == null) {
            return ResponseEntity.of(Optional.ofNullable(view));
        }
        return ResponseEntity.status(ActionCheck.status(refusal))
                .body(new NotDone(refusal, List.of(ActionCheck.words(refusal)), view));
    }
}
