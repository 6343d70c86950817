package berm.center.response;

import berm.center.asked.Most;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.ResponseVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book of response plans as people read it.
 *
 * @param inForce the version that holds now; null of a kind while that which ships does, and of a
 *     site while its kind's does
 * @param kind of site whose roles it names; null when that is not known
 * @param mayDraft whether who asks may write a version
 * @param mayApprove whether who asks may approve what another person wrote
 */
record ResponseView(
        String book,
        @Nullable String kind,
        @Nullable ResponseVersion inForce,
        @Most(ResponseBook.MOST) List<ResponseBook.Version> versions,
        boolean mayDraft,
        boolean mayApprove) {

    /**
     * One version with what it says.
     *
     * @param version null of the plan that ships
     * @param document as it was written; null of the plan that ships
     * @param plan null when this release cannot read it
     */
    record Text(
            String book,
            ResponseBook.@Nullable Version version,
            @Nullable String document,
            @Nullable String source,
            @Nullable ResponsePlan plan) {}

    /** What differs between two versions; 0 is the plan that ships. */
    record Diff(String book, int from, int to, List<Difference.Line> lines) {}
}
