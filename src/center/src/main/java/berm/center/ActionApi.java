package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Officer;
import berm.domain.Colour;
import berm.domain.alarm.Action;
import berm.domain.alarm.ActionKind;
import berm.domain.alarm.CallOutcome;
import berm.domain.alarm.Occurrence;
import berm.domain.alarm.Outcome;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.SiteEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people do about alarms and events, over HTTP.
 *
 * <p>Who acts is who has logged in; the kinds of actions behind one address are what one right
 * allows.
 */
@RestController
class ActionApi {

    /** An action as it comes in; see {@link Action}. */
    record Asked(
            @Nullable ActionKind kind,
            @Nullable Long event,
            @Nullable List<Occurrence> alarms,
            @Nullable String condition,
            @Nullable Long until,
            @Nullable Boolean oneShot,
            @Nullable Colour colour,
            @Nullable Boolean real,
            @Nullable String person,
            @Nullable CallOutcome call,
            @Nullable String task,
            @Nullable String note) {

        Action action(ActionKind what, boolean signed) {
            return new Action(
                            what,
                            event,
                            alarms == null ? List.of() : alarms,
                            condition,
                            until,
                            Boolean.TRUE.equals(oneShot),
                            colour,
                            !Boolean.FALSE.equals(real),
                            person,
                            call,
                            Objects.requireNonNullElse(note, ""))
                    .of(task, signed);
        }
    }

    /** What an action has changed. */
    record Done(List<SaidAlarm> alarms, List<SiteEvent> events) {}

    /** Why it was not done. */
    record NotDone(Refusal refusal, List<String> problems) {}

    private static final String PLACE = "/api/actions/{world}/{site}/";
    private static final Set<ActionKind> HANDLING =
            EnumSet.of(
                    ActionKind.VERIFY,
                    ActionKind.ACT,
                    ActionKind.FEED_BACK,
                    ActionKind.RESET,
                    ActionKind.CALL,
                    ActionKind.TASK,
                    ActionKind.REMARK);

    private final Desk desk;
    private final Sentences sentences;
    private final Access access;
    private final Asides asides;

    ActionApi(Desk desk, Sentences sentences, Access access, Asides asides) {
        this.asides = asides;
        this.access = access;
        this.desk = desk;
        this.sentences = sentences;
    }

    @Needs(Operation.ACKNOWLEDGE)
    @PostMapping(path = PLACE + "acknowledge", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> acknowledge(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, EnumSet.of(ActionKind.ACKNOWLEDGE));
    }

    /** Verifies, acts, feeds back, resets, calls people, ticks off tasks, remarks. */
    @Needs(Operation.ACT)
    @PostMapping(path = PLACE + "handle", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> handle(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, HANDLING);
    }

    /** Releases or downgrades an event. */
    @Needs(Operation.RELEASE)
    @PostMapping(path = PLACE + "release", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> release(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(
                world, site, officer, body, EnumSet.of(ActionKind.RELEASE, ActionKind.DOWNGRADE));
    }

    @Needs(Operation.SHELVE)
    @PostMapping(path = PLACE + "shelve", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> shelve(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, EnumSet.of(ActionKind.SHELVE, ActionKind.UNSHELVE));
    }

    /** Takes out of service, and returns to it. */
    @Needs(Operation.OUT_OF_SERVICE)
    @PostMapping(path = PLACE + "service", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> service(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(
                world,
                site,
                officer,
                body,
                EnumSet.of(ActionKind.TAKE_OUT_OF_SERVICE, ActionKind.RETURN_TO_SERVICE));
    }

    private ResponseEntity<?> act(
            String world, String site, Officer officer, Asked body, Set<ActionKind> allowed)
            throws InterruptedException {
        List<String> problems = ActionCheck.problems(world, site, body, allowed);
        ActionKind kind = body.kind();
        if (kind == null || !problems.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("problems", problems));
        }
        access.note(kind.name());
        try {
            return reply(
                    desk.act(world, site, officer.name(), body.action(kind, access.isPerson())));
        } catch (Desk.NotRecorded away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("problems", List.of(String.valueOf(away.getMessage()))));
        } finally {
            asides.forget();
        }
    }

    private ResponseEntity<?> reply(Outcome outcome) {
        Refusal refusal = outcome.refusal();
        if (refusal == null) {
            return ResponseEntity.ok(new Done(sentences.of(outcome.alarms()), outcome.events()));
        }
        return ResponseEntity.status(ActionCheck.status(refusal))
                .body(new NotDone(refusal, List.of(ActionCheck.words(refusal))));
    }
}
