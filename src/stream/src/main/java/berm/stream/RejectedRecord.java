package berm.stream;

import berm.domain.RejectReason;

/** Something that was not judged, with the bytes it came in. */
public record RejectedRecord(
        String key,
        RejectReason reason,
        String detail,
        String position,
        String topic,
        byte[] payload) {}
