package berm.center.daily;

/**
 * What somebody typed into the table of a day.
 *
 * @param entered when, ms since 1970, UTC
 */
public record DailyEntry(Kind kind, String content, String by, long entered) {
    /** What people type; everything else the table finds itself. */
    public enum Kind {
        REMARKS,
        /** The daily safety commitment of a chemical firm (安全承诺). */
        COMMITMENT,
        /** Hot work, confined space and other special work (特殊作业). */
        SPECIAL_WORK,
        /** Interlocks and alarms that are bypassed. */
        BYPASSES,
        /** Somebody stands for the table; only the name counts. */
        SIGNATURE
    }
}
