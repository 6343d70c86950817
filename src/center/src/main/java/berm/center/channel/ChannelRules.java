package berm.center.channel;

import java.time.Duration;

/**
 * How a channel is used, whatever it is. The defaults are proposed by us, except where a service
 * publishes a limit.
 *
 * @param drills whether notices of drills and recorded worlds may leave by it
 * @param dryRun everything is done but the sending
 * @param perMinute how many leave in any minute at most
 * @param parallel how many are under way at once
 * @param quiet how long a person who was called is not called again, except for a new red
 * @param firstRetry how long to wait after the first failure; doubles with each further one
 * @param longestRetry the longest such wait
 * @param giveUpAfter how long an undelivered notice is worth sending
 * @param deadAfter how long a channel fails before it is dead
 */
public record ChannelRules(
        boolean drills,
        boolean dryRun,
        int perMinute,
        int parallel,
        Duration quiet,
        Duration firstRetry,
        Duration longestRetry,
        Duration giveUpAfter,
        Duration deadAfter) {

    /** A thousand a second: more than one process can send. */
    static final int UNLIMITED = 60_000;

    static final ChannelRules DEFAULTS =
            new ChannelRules(
                    false,
                    false,
                    UNLIMITED,
                    4,
                    Duration.ZERO,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(5),
                    Duration.ofHours(6),
                    Duration.ofMinutes(5));

    public ChannelRules {
        if (perMinute < 1 || perMinute > UNLIMITED || parallel < 1 || parallel > 8) {
            throw new IllegalArgumentException("perMinute or parallel is out of its range");
        }
        if (firstRetry.isZero()
                || firstRetry.isNegative()
                || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("the first wait is more than 0, the longest longer");
        }
        if (giveUpAfter.compareTo(quiet) <= 0) {
            throw new IllegalArgumentException("giveUpAfter must be longer than quiet");
        }
    }

    /** How long to wait after so many failures of one delivery. */
    Duration retryAfter(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), 30);
        Duration wait = firstRetry.multipliedBy(1L << doublings);
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }

    ChannelRules withPerMinute(int rate) {
        return new ChannelRules(
                drills,
                dryRun,
                rate,
                parallel,
                quiet,
                firstRetry,
                longestRetry,
                giveUpAfter,
                deadAfter);
    }

    ChannelRules withQuiet(Duration other) {
        return new ChannelRules(
                drills,
                dryRun,
                perMinute,
                parallel,
                other,
                firstRetry,
                longestRetry,
                giveUpAfter,
                deadAfter);
    }

    ChannelRules withGiveUpAfter(Duration other) {
        return new ChannelRules(
                drills,
                dryRun,
                perMinute,
                parallel,
                quiet,
                firstRetry,
                longestRetry,
                other,
                deadAfter);
    }
}
