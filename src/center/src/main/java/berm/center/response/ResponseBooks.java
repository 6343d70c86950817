package berm.center.response;

import berm.domain.alarm.Entry;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponseBook.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what the alarm journal tells of response plans, or says why not. */
@Component
public class ResponseBooks {

    private final ResponseStore store;

    ResponseBooks(ResponseStore store) {
        this.store = store;
    }

    public @Nullable Refusal take(Entry.Drafted draft) {
        ResponseBook book = store.book(draft.book());
        Refusal refusal = book.refusal(draft);
        if (refusal == null) {
            store.add(draft.book(), book.drafted(draft), draft.document());
        }
        return refusal;
    }

    public @Nullable Refusal take(Entry.Approved approved) {
        ResponseBook book = store.book(approved.book());
        Refusal refusal = book.refusal(approved);
        Approval approval = refusal == null ? book.approved(approved).approval() : null;
        if (approval != null) {
            store.approve(approved.book(), approved.version(), approval);
        }
        return refusal;
    }
}
