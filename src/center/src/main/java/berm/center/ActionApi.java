package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import berm.domain.Colour;
import berm.domain.alarm.Action;
import berm.domain.alarm.ActionKind;
import berm.domain.alarm.CallOutcome;
import berm.domain.alarm.Occurrence;
import berm.domain.alarm.Outcome;
import berm.domain.alarm.SiteEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
            @Typed(needed = true) @Nullable ActionKind kind,
            @Nullable Long event,
            @Typed(most = Bounds.ALARMS) @Nullable List<Occurrence> alarms,
            @Typed(most = ActionCheck.CONDITION) @Nullable String condition,
            @Nullable Long until,
            @Nullable Boolean oneShot,
            @Nullable Colour colour,
            @Nullable Boolean real,
            @Typed(most = Bounds.USER) @Nullable String person,
            @Nullable CallOutcome call,
            @Typed(most = Bounds.TASK) @Nullable String task,
            @Typed(most = Bounds.NOTE) @Nullable String note) {

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

    @Summary("Acknowledges alarms: ACKNOWLEDGE.")
    @Refuses({409, 503})
    @Needs(Operation.ACKNOWLEDGE)
    @PostMapping(path = PLACE + "acknowledge", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done acknowledge(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, EnumSet.of(ActionKind.ACKNOWLEDGE));
    }

    @Summary(
            "Handles alarms and events: VERIFY, ACT, FEED_BACK, RESET an alarm, CALL people, tick off"
                    + " a TASK, REMARK.")
    @Refuses({409, 503})
    @Needs(Operation.ACT)
    @PostMapping(path = PLACE + "handle", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done handle(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, HANDLING);
    }

    @Summary("Ends an event, or lowers it to another colour: RELEASE, DOWNGRADE.")
    @Refuses({409, 503})
    @Needs(Operation.RELEASE)
    @PostMapping(path = PLACE + "release", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done release(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(
                world, site, officer, body, EnumSet.of(ActionKind.RELEASE, ActionKind.DOWNGRADE));
    }

    @Summary("Puts an alarm aside for a while, or takes it back: SHELVE, UNSHELVE.")
    @Refuses({409, 503})
    @Needs(Operation.SHELVE)
    @PostMapping(path = PLACE + "shelve", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done shelve(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody Asked body)
            throws InterruptedException {
        return act(world, site, officer, body, EnumSet.of(ActionKind.SHELVE, ActionKind.UNSHELVE));
    }

    @Summary(
            "Takes a condition out of service, and returns it: TAKE_OUT_OF_SERVICE,"
                    + " RETURN_TO_SERVICE.")
    @Refuses({409, 503})
    @Needs(Operation.OUT_OF_SERVICE)
    @PostMapping(path = PLACE + "service", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done service(
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

    private Done act(
            String world, String site, Officer officer, Asked body, Set<ActionKind> allowed)
            throws InterruptedException {
        List<String> problems = ActionCheck.problems(world, site, body, allowed);
        ActionKind kind = body.kind();
        if (kind == null || !problems.isEmpty()) {
            throw NotDone.wrong(problems);
        }
        access.note(kind.name());
        try {
            return reply(
                    desk.act(world, site, officer.name(), body.action(kind, access.isPerson())));
        } catch (Desk.NotRecorded away) {
            throw NotDone.away(String.valueOf(away.getMessage()));
        } finally {
            asides.forget();
        }
    }

    private Done reply(Outcome outcome) {
        var refusal = outcome.refusal();
        if (refusal != null) {
            throw ActionCheck.refused(refusal);
        }
        return new Done(sentences.of(outcome.alarms()), outcome.events());
    }
}
