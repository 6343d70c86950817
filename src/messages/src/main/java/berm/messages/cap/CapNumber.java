package berm.messages.cap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The answer to a unit that asks for the name of its next message. */
public sealed interface CapNumber {

    /** A name nobody else has. */
    record Given(CapIdentifier identifier) implements CapNumber {}

    /** All ten names of this second are given; ask again then. */
    record Wait(Instant until) implements CapNumber {}

    /**
     * The next name.
     *
     * @param used how many names the unit was given in the second of {@code now}, over all restarts
     */
    static CapNumber next(CapUnit unit, Instant now, int used) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return used < CapIdentifier.PER_SECOND
                ? new Given(new CapIdentifier(unit, second, used))
                : new Wait(second.plusSeconds(1));
    }
}
