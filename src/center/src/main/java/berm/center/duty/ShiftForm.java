package berm.center.duty;

import berm.center.asked.Asked;
import berm.center.asked.Typed;
import berm.domain.alarm.CallOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A take-over as the officer filled it in. */
record ShiftForm(
        @Nullable Boolean soundHeard,
        @Typed(most = NOTE) @Nullable String note,
        @Typed(most = CALLS) @Nullable List<@Nullable CallForm> calls) {
    private static final int NOTE = 1_000;
    private static final int CALLS = 200;
    private static final int CALL_NOTE = 300;
    private static final int PHONE = 40;

    /**
     * A person of the roll.
     *
     * @param outcome of phoning; null while nobody has
     */
    record CallForm(
            @Typed(needed = true, most = Asked.NAME) @Nullable String person,
            @Typed(most = PHONE) @Nullable String phone,
            @Typed(word = CallOutcome.class) @Nullable String outcome,
            @Typed(most = CALL_NOTE) @Nullable String note) {}

    String noteText(Asked asked) {
        return asked.text("note", note, NOTE);
    }

    List<Shift.Call> called(Asked asked) {
        List<Shift.Call> called = new ArrayList<>();
        List<@Nullable CallForm> given = calls == null ? List.of() : calls;
        if (given.size() > CALLS) {
            asked.wrong("calls", "more than " + CALLS);
            return called;
        }
        for (CallForm call : given) {
            if (call == null) {
                continue;
            }
            CallOutcome outcome =
                    call.outcome() == null
                            ? null
                            : asked.word("outcome", call.outcome(), CallOutcome.class);
            String person = asked.name("person", call.person());
            String phone = asked.text("phone", call.phone(), PHONE);
            String text = asked.text("note of a call", call.note(), CALL_NOTE);
            called.add(new Shift.Call(person, phone, outcome, text));
        }
        return called;
    }
}
