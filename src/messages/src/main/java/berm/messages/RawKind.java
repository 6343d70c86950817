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
    /** A person starts or stops a response at the site in the key. */
    RESPONSE,
    /** A forecast of rain for the site in the key. */
    FORECAST,
    /** A reading that a person took at the site in the key. */
    MANUAL,
    /** A message whose MQTT topic belongs to no site. */
    UNMAPPED;

    /**
     * Whether it came in by a bridge's ears, so that its stamp says that somebody listened; only
     * such records move the clock of their partition.
     */
    public boolean isHeard() {
        return this == MESSAGE || this == TICK || this == UNMAPPED;
    }

    /** The value of the header {@link RawHeaders#KIND}. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
