package berm.messages;

import berm.domain.Message;
import berm.domain.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payload: a message, or a reason and what was wrong; never both, never an
 * exception.
 */
public record Decoded(
        @Nullable Message message, @Nullable RejectReason reason, @Nullable String detail) {
    static Decoded of(Message message) {
        return new Decoded(message, null, null);
    }

    static Decoded rejected(RejectReason reason, String detail) {
        return new Decoded(null, reason, detail);
    }
}
