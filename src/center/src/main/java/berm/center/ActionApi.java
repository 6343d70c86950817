package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.Action;
import berm.domain.alarm.ActionKind;
import berm.domain.alarm.CallOutcome;
import berm.domain.alarm.Occurrence;
import berm.domain.alarm.Outcome;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.SiteEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p>An action must come as {@code application/json}: a page of another origin cannot send that
 * without asking first, and is not allowed to.
 */
@RestController
class ActionApi {

    /** An action as it comes in; see {@link Action}. */
    record Asked(
            @Nullable String user,
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
            @Nullable String note) {

        Action action(ActionKind what) {
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
                    Objects.requireNonNullElse(note, ""));
        }
    }

    /** What an action has changed. */
    record Done(List<SaidAlarm> alarms, List<SiteEvent> events) {}

    /** Why it was not done. */
    record NotDone(Refusal refusal, List<String> problems) {}

    private final Desk desk;
    private final Sentences sentences;

    ActionApi(Desk desk, Sentences sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    @PostMapping(path = "/api/actions/{world}/{site}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> act(
            @PathVariable String world, @PathVariable String site, @RequestBody Asked body)
            throws InterruptedException {
        List<String> problems = ActionCheck.problems(world, site, body);
        ActionKind kind = body.kind();
        String user = body.user();
        if (kind == null || user == null || !problems.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("problems", problems));
        }
        try {
            return reply(desk.act(world, site, user.strip(), body.action(kind)));
        } catch (Desk.NotRecorded away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("problems", List.of(String.valueOf(away.getMessage()))));
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
