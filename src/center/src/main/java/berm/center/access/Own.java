package berm.center.access;

/** Alarmed places that are the centre's own, and no site of anybody. */
public final class Own {
    /** The centre itself. */
    public static final String CENTER = "~center";

    private Own() {}

    /** Whether a place is the centre's own; no site can have such a name. */
    public static boolean isOwn(String site) {
        return site.startsWith("~");
    }
}
