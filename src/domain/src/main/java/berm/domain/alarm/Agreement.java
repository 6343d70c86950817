package berm.domain.alarm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The response plan that holds at a site.
 *
 * @param version null of the one that ships, which nobody wrote for anybody
 * @param from since when it is to hold, ms
 */
public record Agreement(@Nullable ResponseVersion version, long from, ResponsePlan plan) {

    /** Where nothing else holds. */
    public static final Agreement PROPOSED = new Agreement(null, 0, ResponsePlan.PROPOSED);

    public Agreement {
        Objects.requireNonNull(plan, "plan");
    }

    /** Whether it takes the place of the other. */
    boolean replaces(Agreement other) {
        return version != null && version.replaces(other.version);
    }
}
