package berm.domain.alarm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of one version of a response plan, and who stands for it.
 *
 * @param book whose version it is: a kind of site, or a site as world/site
 * @param approvedBy null while nobody has approved it
 * @param approvedAt when, ms; null while nobody has
 */
public record ResponseVersion(
        String book, int version, @Nullable String approvedBy, @Nullable Long approvedAt) {

    public ResponseVersion {
        Objects.requireNonNull(book, "book");
        if (version < 1 || (approvedBy == null) != (approvedAt == null)) {
            throw new IllegalArgumentException("no version of a response plan: " + version);
        }
    }

    boolean isApproved() {
        return approvedBy != null;
    }

    /** Whether it takes the place of the other: of the same book only what is newer does. */
    boolean replaces(@Nullable ResponseVersion other) {
        if (other == null || !other.book.equals(book)) {
            return true;
        } else if (isApproved() != other.isApproved()) {
            return isApproved();
        }
        return version > other.version;
    }
}
