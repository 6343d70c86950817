package berm.messages;

/** The names of the headers of raw and rejected records; all values are UTF-8 text. */
public final class RawHeaders {
    /** What the record is, a {@link RawKind} in lower case; absent means a message. */
    public static final String KIND = "kind";

    /** The MQTT topic, without the prefix of a recorded world. */
    public static final String TOPIC = "topic";

    /** When the bridge took the message in, ms since 1970 UTC; for people, no decision reads it. */
    public static final String RECEIVED_AT = "receivedAt";

    public static final String QOS = "qos";

    /** {@code 1} when the broker marked it as perhaps delivered before. */
    public static final String DUP = "dup";

    /** {@code 1} when the broker kept it from earlier. */
    public static final String RETAINED = "retained";

    /** The original length in bytes of a payload that was cut. */
    public static final String TRUNCATED = "truncated";

    /** Which bridge wrote it. */
    public static final String BRIDGE = "bridge";

    /** Of a tick: for how many ms before its stamp it vouches. */
    public static final String SPAN = "span";

    /** Of a rejected record: a {@link berm.domain.RejectReason}. */
    public static final String REASON = "reason";

    /** Of a rejected record: what was wrong, for people. */
    public static final String DETAIL = "detail";

    /** Of a rejected record: where it stands in the log, topic/partition/offset. */
    public static final String POSITION = "position";

    public static final String WORLD = "world";

    /** Of a condition event: when it was decided, ms since 1970 UTC, by the wall clock. */
    public static final String DECIDED = "decided";

    private RawHeaders() {}
}
