package berm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message, decoded: a gateway's, or a reading that a person took and somebody typed.
 *
 * @param rejected readings in it that could not be decoded, each with its reason
 * @param dup the broker says it may have delivered it before
 * @param retained the broker had kept it from earlier
 * @param manual who stands for a reading that a person took; null of a gateway's message
 */
public record Message(
        List<Reading> readings,
        List<RejectReason> rejected,
        boolean dup,
        boolean retained,
        @Nullable Signature manual) {
    /** A gateway's message. */
    public Message(
            List<Reading> readings, List<RejectReason> rejected, boolean dup, boolean retained) {
        this(readings, rejected, dup, retained, null);
    }

    /** A reading that a person took. */
    public static Message manual(Reading reading, Signature signature) {
        return new Message(List.of(reading), List.of(), false, false, signature);
    }
}
