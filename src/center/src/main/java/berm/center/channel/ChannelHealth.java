package berm.center.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel fares: what its last attempts and probes came to.
 *
 * @param failingSince when the first of the attempts in a row was made that found the other side
 *     away
 * @param unreachableSince when a probe first found that the other side cannot be reached
 * @param refusingSince when the first of the attempts in a row was made that were refused
 * @param failures attempts in a row that found it away
 * @param refusals attempts in a row that were refused
 */
record ChannelHealth(
        @Nullable Instant failingSince,
        @Nullable Instant unreachableSince,
        @Nullable Instant refusingSince,
        int failures,
        int refusals,
        @Nullable String reason) {

    /** One failure or refusal may be about one message; so many in a row are about the channel. */
    private static final int ROW = 3;

    static final ChannelHealth NEW = new ChannelHealth(null, null, null, 0, 0, null);

    ChannelHealth after(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Away away) {
            return new ChannelHealth(
                    first(failingSince, now),
                    unreachableSince,
                    null,
                    failures + 1,
                    0,
                    away.reason());
        }
        if (outcome instanceof Outcome.Refused refused) {
            Instant since = first(refusingSince, now);
            return new ChannelHealth(null, null, since, 0, refusals + 1, refused.reason());
        }
        return new ChannelHealth(null, null, null, 0, 0, null);
    }

    /** After a probe; a probe that succeeds says nothing of attempts that failed. */
    ChannelHealth probed(@Nullable String fault, Instant now) {
        Instant since = fault == null ? null : first(unreachableSince, now);
        String why = fault == null && failingSince != null ? reason : fault;
        return new ChannelHealth(failingSince, since, refusingSince, failures, refusals, why);
    }

    /** Whether the other side is away, as far as attempts tell. */
    boolean isFailing() {
        return failures >= ROW;
    }

    /** Since when nothing can be told this way, or null. */
    @Nullable Instant downSince() {
        Instant refusing = refusals >= ROW ? refusingSince : null;
        return earliest(earliest(failingSince, unreachableSince), refusing);
    }

    boolean isDead(Instant now, Duration deadAfter) {
        Instant since = downSince();
        return since != null && !since.plus(deadAfter).isAfter(now);
    }

    private static Instant first(@Nullable Instant known, Instant now) {
        return known == null ? now : known;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
