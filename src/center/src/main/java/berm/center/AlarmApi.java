package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alarms over HTTP.
 *
 * <p>Who answers is who has logged in, whatever the answer says.
 */
@RestController
class AlarmApi {

    /** An acknowledgement as it comes in. */
    record Acknowledge(@Nullable String note) {}

    /** An alarm with all that happened to it, and its limit as its plan declares it. */
    record Detail(
            SaidAlarm alarm,
            List<AlarmStore.JournalLine> journal,
            PlanView.@Nullable LimitView limit) {}

    private final AlarmStore alarms;
    private final Plans plans;
    private final Sentences sentences;
    private final Desk desk;
    private final Feed feed;
    private final Access access;

    AlarmApi(
            AlarmStore alarms,
            Plans plans,
            Sentences sentences,
            Desk desk,
            Feed feed,
            Access access) {
        this.alarms = alarms;
        this.plans = plans;
        this.sentences = sentences;
        this.desk = desk;
        this.feed = feed;
        this.access = access;
    }

    /** The newest alarms, of one world when it is named. */
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/alarms")
    List<SaidAlarm> alarms(@RequestParam(required = false) @Nullable String world) {
        return alarms.recent(Feed.RECENT).stream()
                .filter(alarm -> world == null || world.equals(alarm.world()))
                .filter(alarm -> access.sees(alarm.world(), alarm.site()))
                .map(sentences::of)
                .toList();
    }

    @Needs(Operation.READ_SITE)
    @GetMapping("/api/alarms/{id}")
    ResponseEntity<?> alarm(@PathVariable long id) {
        return alarms.find(id)
                .filter(alarm -> access.sees(alarm.world(), alarm.site()))
                .<ResponseEntity<?>>map(alarm -> ResponseEntity.ok(detail(alarm)))
                .orElseGet(AlarmApi::unknown);
    }

    private Detail detail(Alarm alarm) {
        AlarmCause cause = alarm.cause();
        var limit =
                plans.of(alarm.world(), alarm.site(), cause.plan())
                        .flatMap(plan -> plan.limit(alarm));
        return new Detail(sentences.of(alarm), alarms.journalOf(alarm.id()), limit.orElse(null));
    }

    @Needs(Operation.ACKNOWLEDGE)
    @PostMapping(path = "/api/alarms/{id}/acknowledge", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> acknowledge(@PathVariable long id, @RequestBody Acknowledge body) {
        alarms.find(id)
                .ifPresent(
                        alarm ->
                                access.require(Operation.ACKNOWLEDGE, alarm.world(), alarm.site()));
        List<String> problems = Answer.problems(access.officer(), body.note());
        if (!problems.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("problems", problems));
        }
        String note = Objects.requireNonNullElse(body.note(), "");
        Desk.Receipt receipt = desk.acknowledge(id, new Answer(access.officer(), note));
        receipt.alarm().ifPresent(alarm -> feed.publish(List.of(alarm)));
        return reply(receipt);
    }

    private ResponseEntity<?> reply(Desk.Receipt receipt) {
        return switch (receipt.outcome()) {
            case TAKEN -> ResponseEntity.ok(sentences.of(receipt.alarm().orElseThrow()));
            case UNKNOWN_ALARM -> unknown();
            case NOTE_MISSING ->
                    ResponseEntity.badRequest()
                            .body(
                                    Map.of(
                                            "problems",
                                            List.of(
                                                    "note: missing; a red alarm wants to know what"
                                                            + " was found or done")));
            case ALREADY_ACKNOWLEDGED ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(sentences.of(receipt.alarm().orElseThrow()));
        };
    }

    private static ResponseEntity<?> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Map.of("problems", List.of("no such alarm")));
    }
}
