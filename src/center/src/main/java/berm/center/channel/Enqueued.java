package berm.center.channel;

/**
 * What became of the recipients of a notice: now + held + folded + refused + known = recipients.
 *
 * @param now they are told as soon as it can be
 * @param held they were called a moment ago, and will be when their quiet time is over
 * @param folded another call stands for it
 * @param refused it may not leave that way, or there is no such channel
 * @param known they were on the list already
 */
public record Enqueued(int now, int held, int folded, int refused, int known) {

    static final Enqueued NONE = new Enqueued(0, 0, 0, 0, 0);

    Enqueued plus(Enqueued other) {
        return new Enqueued(
                now + other.now,
                held + other.held,
                folded + other.folded,
                refused + other.refused,
                known + other.known);
    }

    static Enqueued known(int count) {
        return new Enqueued(0, 0, 0, 0, count);
    }
}
