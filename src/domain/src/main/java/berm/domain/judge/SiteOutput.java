package berm.domain.judge;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.plan.Sensor;
import java.util.Set;

/**
 * Where a site's machine says what it found. Every reading of a message is told of exactly once.
 */
public interface SiteOutput {
    void event(ConditionEvent event);

    void pulse(Pulse pulse);

    /**
     * A reading was accepted.
     *
     * @param measuredAt its own time, or the site's clock where that cannot be true
     * @param value in the canonical unit
     */
    void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags);

    /** A reading that had been accepted before came again. */
    void duplicate();

    /** A reading was not judged. */
    void rejected(RejectReason reason, String detail);
}
