package berm.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Versions of a response plan: written by one person, approved by another, never taken away. */
class ResponseBookTest {

    private static final String POND = "tailings-pond";
    private ResponseBook book = new ResponseBook(POND, List.of());

    @Test
    void aDraftHoldsNothing() {
        assertThat(draft("Zhang", 10)).isNull();

        assertThat(book.versions()).hasSize(1);
        assertThat(book.inForce(99)).isEmpty();
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        draft("Zhang", 10);

        assertThat(approve("Zhang", 1, null, 20)).isEqualTo(Refusal.SAME_PERSON);
        assertThat(approve("Wang", 1, null, 20)).isNull();
        assertThat(book.inForce(20)).map(ResponseBook.Version::number).contains(1);
        assertThat(book.inForce(19)).isEmpty();
        assertThat(approve("Li", 1, null, 30)).isEqualTo(Refusal.ALREADY_APPROVED);
    }

    @Test
    void itHoldsFromItsTimeOnUntilANewerOneDoes() {
        draft("Zhang", 10);
        draft("Zhang", 11);
        approve("Wang", 1, null, 20);
        approve("Wang", 2, 40L, 21);

        assertThat(book.inForce(39)).map(ResponseBook.Version::number).contains(1);
        assertThat(book.inForce(40)).map(ResponseBook.Version::number).contains(2);
    }

    @Test
    void itDoesNotHoldBeforeItWasApproved() {
        draft("Zhang", 10);
        approve("Wang", 1, 5L, 20);

        assertThat(book.inForce(19)).isEmpty();
    }

    @Test
    void whatWasOvertakenIsNotApprovedLater() {
        draft("Zhang", 10);
        draft("Zhang", 11);
        approve("Wang", 2, null, 20);

        assertThat(approve("Wang", 1, null, 21)).isEqualTo(Refusal.SUPERSEDED);
        assertThat(approve("Wang", 7, null, 21)).isEqualTo(Refusal.UNKNOWN_VERSION);
    }

    @Test
    void bothSayWhy() {
        assertThat(refused(drafted("Zhang", " ", 10))).isEqualTo(Refusal.NOTE_MISSING);
        draft("Zhang", 10);
        var silent = new Entry.Approved("live", ResponseBook.PLACE, 20, "Wang", POND, 1, null, "");
        assertThat(book.refusal(silent)).isEqualTo(Refusal.NOTE_MISSING);
    }

    @Test
    void whatCameWithTheInstallationHoldsAsProposedWhileNothingIsApproved() {
        draft(null, 10);
        assertThat(holding(15).isApproved()).isFalse();

        approve("Wang", 1, 40L, 20);
        assertThat(holding(39).isApproved()).isFalse();
        assertThat(holding(40).approvedBy()).isEqualTo("Wang");

        draft(null, 50);
        assertThat(holding(51).version()).isEqualTo(1);
    }

    @Test
    void aBookHasAnEnd() {
        for (int each = 0; each < 500; each++) {
            assertThat(draft("Zhang", each)).isNull();
        }
        assertThat(draft("Zhang", 500)).isEqualTo(Refusal.TOO_MANY_VERSIONS);
    }

    private ResponseVersion holding(long now) {
        Optional<ResponseBook.Version> version = book.inForce(now);
        return book.named(version.orElseThrow(), now);
    }

    private static Entry.Drafted drafted(@Nullable String by, String note, long at) {
        return new Entry.Drafted("live", ResponseBook.PLACE, at, by, POND, note, "kind: …");
    }

    private @Nullable Refusal refused(Entry.Drafted draft) {
        return book.refusal(draft);
    }

    private @Nullable Refusal draft(@Nullable String by, long at) {
        Entry.Drafted draft = drafted(by, "as discussed", at);
        Refusal refusal = book.refusal(draft);
        if (refusal == null) {
            keep(book.drafted(draft));
        }
        return refusal;
    }

    private @Nullable Refusal approve(String by, int version, @Nullable Long from, long at) {
        var approved =
                new Entry.Approved("live", ResponseBook.PLACE, at, by, POND, version, from, "ok");
        Refusal refusal = book.refusal(approved);
        if (refusal == null) {
            keep(book.approved(approved));
        }
        return refusal;
    }

    private void keep(ResponseBook.Version version) {
        List<ResponseBook.Version> versions = new ArrayList<>(book.versions());
        versions.removeIf(other -> other.number() == version.number());
        versions.add(version.number() - 1, version);
        book = new ResponseBook(POND, versions);
    }
}
