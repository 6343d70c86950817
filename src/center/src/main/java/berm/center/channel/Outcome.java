package berm.center.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver. */
public sealed interface Outcome {

    /** The other side has it. */
    record Delivered(Certainty certainty) implements Outcome {}

    /** The other side will not take this message, however often it is sent. */
    record Refused(String reason) implements Outcome {}

    /**
     * The other side is away, or takes nothing from us now: try again.
     *
     * @param retryAfter how long it asks us to wait, where it does
     */
    record Away(String reason, @Nullable Duration retryAfter) implements Outcome {
        Away(String reason) {
            this(reason, null);
        }
    }

    /** How much is known of a message that was taken. */
    enum Certainty {
        /** A server in between took it and will try. */
        SENT,
        /** The receiver took it. */
        DELIVERED,
        /** The receiver says that it did what it was told. */
        CONFIRMED
    }

    /** The receiver took it. */
    static Outcome delivered() {
        return new Delivered(Certainty.DELIVERED);
    }
}
