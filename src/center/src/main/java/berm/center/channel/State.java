package berm.center.channel;

/**
 * Where a delivery stands.
 *
 * <pre>
 * WAITING → SENT | DELIVERED | CONFIRMED   it left; how much is known is the channel's to say
 *         → DRY_RUN                        it would have left
 *         → REFUSED                        the other side will not have it, or it may not leave
 *         → GIVEN_UP                       it was tried for as long as it was worth it
 *         → FOLDED                         another one stands for it (one call per person)
 * </pre>
 */
public enum State {
    WAITING,
    SENT,
    DELIVERED,
    CONFIRMED,
    DRY_RUN,
    REFUSED,
    GIVEN_UP,
    FOLDED;

    static State of(Outcome.Certainty certainty) {
        return switch (certainty) {
            case SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case CONFIRMED -> CONFIRMED;
        };
    }
}
