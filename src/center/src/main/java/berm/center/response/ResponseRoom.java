package berm.center.response;

import berm.center.Known;
import berm.center.PlanView;
import berm.center.ResponseDesk;
import berm.center.access.Access;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Typed;
import berm.center.response.ResponseView.Diff;
import berm.center.response.ResponseView.Text;
import berm.domain.SiteKey;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponseBook.Version;
import berm.domain.alarm.ResponsePlan;
import berm.messages.DeclaredResponse;
import berm.messages.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books of response plans read, compared, written and approved, whoever they are for. */
@Component
class ResponseRoom {

    /** An approval as it comes in. */
    record Approval(
            @Typed(format = "date-time") @Nullable String from,
            @Typed(needed = true, most = ResponseDraft.NOTE) @Nullable String note) {}

    private final ResponseStore store;
    private final ResponseDesk desk;
    private final Known known;
    private final Access access;
    private final Clock wall;

    ResponseRoom(ResponseStore store, ResponseDesk desk, Known known, Access access, Clock wall) {
        this.store = store;
        this.desk = desk;
        this.known = known;
        this.access = access;
        this.wall = wall;
    }

    /** The name of the book of a kind of site. */
    static String kind(String kind) {
        if (!DeclaredResponse.KINDS.contains(kind)) {
            throw NotDone.unknown("kind: none of " + DeclaredResponse.KINDS);
        }
        return kind;
    }

    /** The name of the book of a site. */
    static String site(String world, String site) {
        return Asked.site(world, site).toString();
    }

    ResponseView view(ResponseBook book) {
        String name = book.name();
        long now = wall.millis();
        return new ResponseView(
                name,
                kindOf(name),
                book.inForce(now).map(version -> book.named(version, now)).orElse(null),
                book.versions(),
                may(Operation.EDIT_PLANS, name),
                may(Operation.APPROVE_PLANS, name));
    }

    ResponseView view(String book) {
        return view(store.book(book));
    }

    private boolean may(Operation operation, String book) {
        if (!ResponseBook.isOfSite(book)) {
            return access.mayEverywhere(operation);
        }
        SiteKey key = SiteKey.parse(book);
        return access.may(operation, key.world().name(), key.site().value());
    }

    private @Nullable String kindOf(String book) {
        return ResponseBook.isOfSite(book)
                ? known.plan(SiteKey.parse(book)).map(PlanView::kind).orElse(null)
                : book;
    }

    Text text(String book, int number) {
        if (number == 0) {
            return new Text(book, null, null, null, ResponsePlan.PROPOSED);
        }
        Version version = version(book, number);
        String document = store.document(book, number).orElse("");
        Optional<DeclaredResponse> read =
                Optional.ofNullable(DeclaredResponse.read(document, new Problems(book)));
        return new Text(
                book,
                version,
                document,
                read.map(DeclaredResponse::source).orElse(null),
                read.map(DeclaredResponse::plan).orElse(null));
    }

    private Version version(String book, int number) {
        return store.book(book)
                .version(number)
                .orElseThrow(() -> NotDone.unknown("no version " + number + " of " + book));
    }

    /** From one version to another, without numbers from the one before the newest to it. */
    Diff diff(String book, @Nullable Integer from, @Nullable Integer to) {
        int newest = store.book(book).versions().size();
        int until = to == null ? newest : to;
        int since = from == null ? Math.max(0, until - 1) : from;
        return new Diff(
                book, since, until, Difference.between(plan(book, since), plan(book, until)));
    }

    private ResponsePlan plan(String book, int number) {
        ResponsePlan plan = text(book, number).plan();
        if (plan == null) {
            throw NotDone.conflict("version " + number + " cannot be read by this release");
        }
        return plan;
    }

    ResponseView draft(String book, String by, ResponseDraft draft) {
        String note = draft.check(kindOf(book));
        answer(desk.draft(by, book, note, draft.text()));
        access.note(book + " v" + store.book(book).versions().size());
        return view(book);
    }

    ResponseView approve(String book, int number, String by, Approval approval) {
        access.note(book + " v" + number);
        var asked = new Asked();
        Instant from = asked.time("from", approval.from());
        String note = asked.text("note", approval.note(), ResponseDraft.NOTE);
        asked.done();
        if (text(book, number).plan() == null) {
            throw NotDone.conflict("version " + number + " cannot be read by this release");
        }
        Long holds = from == null ? null : (Long) from.toEpochMilli();
        answer(desk.approve(by, book, number, holds, note));
        return view(book);
    }

    private static void answer(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw ResponseDesk.refused(refusal);
        }
    }
}
