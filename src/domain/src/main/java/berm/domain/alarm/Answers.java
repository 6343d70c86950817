package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.alarm.Overrides.Permit;
import berm.domain.alarm.Overrides.Shelving;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what people do about the alarms and the event of a site, or says why not. */
final class Answers {

    private static final int OVERRIDES = 10_000;

    private final SiteDesk desk;
    private final Covers covers;
    private final Clocks clocks;
    private final Outgoing outgoing;

    Answers(SiteDesk desk, Covers covers, Clocks clocks) {
        this.desk = desk;
        this.covers = covers;
        this.clocks = clocks;
        this.outgoing = new Outgoing(desk);
    }

    @Nullable Refusal take(String by, Action action) {
        return switch (action.kind()) {
            case ACKNOWLEDGE -> acknowledge(by, action);
            case VERIFY, ACT, FEED_BACK -> step(by, action);
            case RELEASE -> release(by, action);
            case DOWNGRADE -> downgrade(by, action);
            case RESET -> reset(by, action);
            case SHELVE -> shelve(by, action);
            case UNSHELVE -> unshelve(by, action);
            case TAKE_OUT_OF_SERVICE -> takeOut(by, action);
            case RETURN_TO_SERVICE -> putBack(by, action);
            case CALL -> call(by, action);
            case TASK -> task(by, action);
            case REMARK -> remark(by, action);
            case DRAFT, ISSUE, SOUND -> outgoing.take(by, action);
        };
    }

    /** Answers what can be answered of what was named; refused when nothing can. */
    private @Nullable Refusal acknowledge(String by, Action action) {
        List<Alarm> taken = new ArrayList<>();
        Refusal first = action.alarms().isEmpty() ? Refusal.INCOMPLETE : null;
        for (Occurrence named : action.alarms()) {
            Refusal refusal = refusal(named, action.note());
            first = first == null ? refusal : first;
            if (refusal == null) {
                taken.add(Objects.requireNonNull(desk.alarm(named.alarm())));
            }
        }
        taken.forEach(alarm -> acknowledge(alarm, new Answer(by, action.note())));
        if (!taken.isEmpty()) {
            acknowledged(by, action.note());
        }
        return taken.isEmpty() ? first : null;
    }

    private @Nullable Refusal refusal(Occurrence named, String note) {
        Alarm alarm = desk.alarm(named.alarm());
        if (alarm == null) {
            return Refusal.UNKNOWN_ALARM;
        } else if (alarm.raising() != named.raising()) {
            return Refusal.STALE_OCCURRENCE;
        } else if (!alarm.isUnacknowledged()) {
            return Refusal.ALREADY_ACKNOWLEDGED;
        }
        return alarm.colour() == Colour.RED && note.isBlank() ? Refusal.NOTE_MISSING : null;
    }

    private void acknowledge(Alarm alarm, Answer answer) {
        Alarm answered = alarm.acknowledged(answer, desk.now());
        Alarm after =
                Incidents.endsByAnswer(alarm)
                        ? answered.returned(desk.now(), answered.marks())
                        : answered;
        desk.keep(after, Happening.ACKNOWLEDGED, desk.now(), answer.user(), answer.note());
    }

    /** The event counts as answered when none of its alarms asks any more. */
    private void acknowledged(String by, String note) {
        SiteEvent event = desk.event();
        boolean quiet = desk.alarms().stream().noneMatch(desk::sounds);
        if (event != null && event.step() == Step.ACKNOWLEDGE && quiet) {
            desk.keep(event.done(new SiteEvent.Done(desk.now(), by, note), null, desk.agreement()));
        }
    }

    private @Nullable Refusal step(String by, Action action) {
        SiteEvent event = named(action);
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (event.step() != step(action.kind())) {
            return Refusal.OUT_OF_ORDER;
        }
        boolean verifies = action.kind() == ActionKind.VERIFY;
        SiteEvent done =
                event.done(
                        new SiteEvent.Done(desk.now(), by, action.note()),
                        verifies ? (Boolean) action.real() : null,
                        desk.agreement());
        desk.keep(done);
        desk.tell(done, happening(action), by, action.note());
        return null;
    }

    private static Step step(ActionKind kind) {
        return switch (kind) {
            case VERIFY -> Step.VERIFY;
            case ACT -> Step.ACT;
            case FEED_BACK -> Step.FEED_BACK;
            default -> Step.RELEASE;
        };
    }

    private static Happening happening(Action action) {
        return switch (action.kind()) {
            case VERIFY -> action.real() ? Happening.VERIFIED : Happening.NOT_REAL;
            case ACT -> Happening.ACTED;
            default -> Happening.FED_BACK;
        };
    }

    private @Nullable Refusal release(String by, Action action) {
        SiteEvent event = named(action);
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (event.step() != Step.RELEASE) {
            return Refusal.OUT_OF_ORDER;
        } else if (desk.isAnyOf(event)) {
            return Refusal.STILL_ACTIVE;
        } else if (!action.signed() && desk.plan().isSigned(event.colour())) {
            return Refusal.NOT_SIGNED;
        }
        clocks.close(event, by, action.note());
        return null;
    }

    private @Nullable Refusal downgrade(String by, Action action) {
        SiteEvent event = named(action);
        Colour to = action.colour();
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (to == null || to.compareTo(event.colour()) >= 0) {
            return Refusal.NOT_LOWER;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (!isCalmAbove(to, event)) {
            return Refusal.NOT_STABLE;
        } else if (!action.signed() && isSignedAbove(to, event.colour())) {
            return Refusal.NOT_SIGNED;
        }
        SiteEvent lower = event.downgraded(to, desk.now(), desk.agreement());
        desk.keep(lower);
        desk.tell(lower, Happening.DOWNGRADED, by, action.note());
        return null;
    }

    private boolean isSignedAbove(Colour target, Colour from) {
        return Arrays.stream(Colour.values())
                .filter(colour -> colour.compareTo(target) > 0 && colour.compareTo(from) <= 0)
                .anyMatch(desk.plan()::isSigned);
    }

    private boolean isCalmAbove(Colour target, SiteEvent event) {
        for (Colour worse : Colour.values()) {
            if (worse.compareTo(target) > 0) {
                Long held = event.held().get(worse);
                long since = held == null ? event.openedAt() : held;
                boolean was = held != null || worse == event.colour();
                boolean calm = desk.now() - since >= desk.plan().row(worse).stable();
                if (desk.isAnyActive(worse) || (was && !calm)) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Refusal reset(String by, Action action) {
        Alarm alarm =
                action.alarms().size() == 1 ? desk.alarm(action.alarms().get(0).alarm()) : null;
        if (alarm == null) {
            return Refusal.UNKNOWN_ALARM;
        } else if (alarm.raising() != action.alarms().get(0).raising()) {
            return Refusal.STALE_OCCURRENCE;
        } else if (!alarm.latched()) {
            return Refusal.NOT_LATCHED;
        } else if (alarm.isActive()) {
            return Refusal.STILL_ACTIVE;
        } else if (alarm.isUnacknowledged()) {
            return Refusal.OUT_OF_ORDER;
        } else if (!isVerified(alarm)) {
            return Refusal.NOT_VERIFIED;
        }
        desk.keep(alarm.reset(), Happening.RESET, desk.now(), by, action.note());
        return null;
    }

    private boolean isVerified(Alarm alarm) {
        SiteEvent event = desk.event();
        return event == null
                || event.number() != alarm.event()
                || event.steps().containsKey(Step.VERIFY);
    }

    private @Nullable Refusal shelve(String by, Action action) {
        String condition = Objects.requireNonNullElse(action.condition(), "");
        Alarm alarm = desk.alarm(condition);
        Long until = action.until();
        if (alarm == null) {
            return Refusal.UNKNOWN_ALARM;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (until == null) {
            return Refusal.INCOMPLETE;
        }
        Refusal refusal = Covers.refusal(alarm, until, desk.now(), desk.plan());
        if (refusal == null) {
            covers.shelve(
                    condition,
                    new Shelving(by, action.note(), desk.now(), until, action.oneShot()));
        }
        return refusal;
    }

    private @Nullable Refusal unshelve(String by, Action action) {
        String condition = Objects.requireNonNullElse(action.condition(), "");
        if (desk.over(condition).shelving() == null) {
            return Refusal.NOT_SHELVED;
        }
        covers.unshelve(condition, Happening.UNSHELVED, by, action.note());
        return null;
    }

    private @Nullable Refusal takeOut(String by, Action action) {
        String condition = Objects.requireNonNullElse(action.condition(), "");
        if (condition.isBlank() || desk.overridden().size() >= OVERRIDES) {
            return Refusal.INCOMPLETE;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (desk.over(condition).outOfService() != null) {
            return Refusal.ALREADY_OUT_OF_SERVICE;
        }
        covers.takeOut(condition, new Permit(by, action.note(), desk.now()));
        return null;
    }

    private @Nullable Refusal putBack(String by, Action action) {
        String condition = Objects.requireNonNullElse(action.condition(), "");
        if (desk.over(condition).outOfService() == null) {
            return Refusal.NOT_OUT_OF_SERVICE;
        }
        covers.putBack(condition, by, action.note());
        return null;
    }

    private @Nullable Refusal call(String by, Action action) {
        SiteEvent event = named(action);
        String person = action.person();
        CallOutcome outcome = action.call();
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (person == null || person.isBlank() || outcome == null) {
            return Refusal.INCOMPLETE;
        }
        SiteEvent called = event.called(person, outcome);
        desk.keep(called);
        String note = action.note().isBlank() ? "" : ": " + action.note();
        desk.tell(called, Happening.CALLED, by, person + " " + outcome + note);
        return null;
    }

    private @Nullable Refusal task(String by, Action action) {
        SiteEvent event = named(action);
        Task task = event == null ? null : desk.plan().row(event.colour()).task(action.task());
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (task == null) {
            return Refusal.UNKNOWN_TASK;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        } else if (event.tasks().containsKey(task.id())) {
            return Refusal.ALREADY_DONE;
        }
        SiteEvent done = event.done(task, new SiteEvent.Done(desk.now(), by, action.note()));
        desk.keep(done);
        desk.tell(done, Happening.TASK_DONE, by, task.id() + ": " + action.note());
        return null;
    }

    private @Nullable Refusal remark(String by, Action action) {
        SiteEvent event = named(action);
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        } else if (action.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        }
        desk.tell(event, Happening.REMARKED, by, action.note());
        return null;
    }

    private @Nullable SiteEvent named(Action action) {
        SiteEvent event = desk.event();
        Long number = action.event();
        return event != null && number != null && event.number() == number ? event : null;
    }
}
