package berm.domain.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of the response plan of a kind of site, or of one site, the first first.
 *
 * <pre>
 * drafted    by a person, or with the installation → the next number; nothing holds by that
 * approved   by another person                     → holds from its time on, until a newer one does
 * </pre>
 *
 * While none is approved, the newest that came with the installation holds, as proposed. What was
 * once written is never changed or taken away.
 *
 * @param name a kind of site, or a site as world/site
 */
public record ResponseBook(String name, List<Version> versions) {

    /** The place of the alarm journal at which books are written, no site's. */
    public static final String PLACE = "~response";

    /** The most versions of a book. */
    public static final int MOST = 500;

    /**
     * One version.
     *
     * @param by who wrote it; null of one that came with the installation
     */
    public record Version(
            int number, @Nullable String by, long at, String note, @Nullable Approval approval) {

        boolean isApprovedBefore(long now) {
            return approval != null && approval.from() <= now;
        }
    }

    /**
     * That a person stands for a version.
     *
     * @param from since when it is to hold, ms
     */
    public record Approval(String by, long at, long from, String note) {}

    public ResponseBook {
        versions = List.copyOf(versions);
    }

    /** Whether a book is of one site, and not of a kind. */
    public static boolean isOfSite(String book) {
        return book.indexOf('/') >= 0;
    }

    /** Why the draft is not taken; null when it is. */
    public @Nullable Refusal refusal(Entry.Drafted draft) {
        if (draft.note().isBlank()) {
            return Refusal.NOTE_MISSING;
        }
        return versions.size() >= MOST ? Refusal.TOO_MANY_VERSIONS : null;
    }

    /** The version that the draft becomes. */
    public Version drafted(Entry.Drafted draft) {
        return new Version(versions.size() + 1, draft.by(), draft.at(), draft.note(), null);
    }

    /** Why the approval is not taken; null when it is. */
    public @Nullable Refusal refusal(Entry.Approved approved) {
        Version version = version(approved.version()).orElse(null);
        if (version == null) {
            return Refusal.UNKNOWN_VERSION;
        } else if (version.approval() != null) {
            return Refusal.ALREADY_APPROVED;
        } else if (approved.by().equals(version.by())) {
            return Refusal.SAME_PERSON;
        } else if (isSuperseded(version)) {
            return Refusal.SUPERSEDED;
        }
        return approved.note().isBlank() ? Refusal.NOTE_MISSING : null;
    }

    private boolean isSuperseded(Version version) {
        return versions.stream()
                .anyMatch(other -> other.approval() != null && other.number() > version.number());
    }

    /** The version as it is once approved; it cannot hold before that. */
    public Version approved(Entry.Approved approved) {
        Version version = version(approved.version()).orElseThrow();
        Long from = approved.from();
        long holds = from == null ? approved.at() : Math.max(from, approved.at());
        var approval = new Approval(approved.by(), approved.at(), holds, approved.note());
        return new Version(version.number(), version.by(), version.at(), version.note(), approval);
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The newest that was approved and holds then, or else the newest that is proposed. */
    public Optional<Version> inForce(long now) {
        return newest(versions.stream().filter(version -> version.isApprovedBefore(now)).toList())
                .or(
                        () ->
                                newest(
                                        versions.stream()
                                                .filter(version -> version.by() == null)
                                                .toList()));
    }

    private static Optional<Version> newest(List<Version> some) {
        return some.stream().max(Comparator.comparing(Version::number));
    }

    /** The name of a version of this book, as it stands then. */
    public ResponseVersion named(Version version, long now) {
        Approval approval = version.isApprovedBefore(now) ? version.approval() : null;
        return new ResponseVersion(
                name,
                version.number(),
                approval == null ? null : approval.by(),
                approval == null ? null : approval.at());
    }
}
