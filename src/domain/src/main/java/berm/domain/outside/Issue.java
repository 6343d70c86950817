package berm.domain.outside;

import org.jspecify.annotations.Nullable;

/**
 * What an official's click has let out.
 *
 * @param number the first of an event is its number 1
 * @param turn of the event at which it was let out
 * @param at when that was, ms
 * @param until when sirens may begin to sound, ms; null of what goes to authorities
 * @param queued when it stood in the outbox, ms; null before, and for ever when it never left
 */
public record Issue(
        int number,
        Means means,
        Click click,
        Warning warning,
        int turn,
        String by,
        long at,
        @Nullable Long until,
        @Nullable Long queued) {

    /** How long after the click it may still be put into the outbox; ours. */
    public static final long FRESH_MILLIS = 10 * 60_000;

    Issue queued(long when) {
        return new Issue(number, means, click, warning, turn, by, at, until, when);
    }

    public boolean isInOutbox() {
        return queued != null;
    }

    /** Whether it may still be put into the outbox. */
    public boolean isFresh(long now) {
        return now - at < FRESH_MILLIS;
    }

    /** Whether it did not leave and never will. */
    public boolean isLost(long now) {
        return queued == null && !isFresh(now);
    }

    /** Whether sirens may still begin to sound by it. */
    boolean isSounding(long now) {
        return until != null && until > now && !isLost(now);
    }

    boolean isToAuthority(String channel) {
        return means == Means.AUTHORITIES && click.channels().contains(channel);
    }
}
