package berm.center;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What one console is still to be sent, in its order. News goes out at most ten times a second:
 * rounds that have waited meanwhile are sent as one.
 */
final class FeedQueue {

    /** Parts that wait at most; a console further behind than that comes back and is told anew. */
    private static final int BEHIND_LIMIT = 1_024;

    private static final long BETWEEN_NEWS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Characters of rounds that are sent as one: about those of 300 alarms. */
    private static final int TOGETHER = 500_000;

    private static final FeedPart END = new FeedPart(new FeedMessage("end", null), List.of());

    private final BlockingQueue<FeedPart> waiting = new ArrayBlockingQueue<>(BEHIND_LIMIT);
    private long newsDue = System.nanoTime();

    /** Whether there was room for it. */
    boolean offer(FeedPart part) {
        return waiting.offer(part);
    }

    /** Nothing that waits is sent any more; who waits for the next part is given one. */
    void end() {
        waiting.clear();
        boolean unused = waiting.offer(END);
    }

    /** Waits for the next part that is due. */
    FeedPart next() throws InterruptedException {
        FeedPart next = waiting.take();
        if (!next.isNews()) {
            return next;
        }
        TimeUnit.NANOSECONDS.sleep(newsDue - System.nanoTime());
        newsDue = System.nanoTime() + BETWEEN_NEWS_NANOS;
        return withWaiting(next);
    }

    private FeedPart withWaiting(FeedPart first) {
        FeedPart all = first;
        FeedPart more = waiting.peek();
        while (more != null && goTogether(all, more) && waiting.remove(more)) {
            all = all.and(more);
            more = waiting.peek();
        }
        return all;
    }

    private static boolean goTogether(FeedPart all, FeedPart more) {
        return more.isNews() && all.message().length() + more.message().length() <= TOGETHER;
    }
}
