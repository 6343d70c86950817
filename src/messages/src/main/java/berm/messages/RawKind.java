package berm.messages;

import java.util.Locale;

/** What a record of a raw topic is. */
public enum RawKind {
    /** A gateway's message, bytes untouched. */
    MESSAGE,
    /** The bridge or a player says it is listening. */
    TICK,
    /** A plan for the site in the key. */
    PLAN,
    /** A message whose MQTT topic belongs to no site. */
    UNMAPPED;

    /** The value of the header {@link RawHeaders#KIND}. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
