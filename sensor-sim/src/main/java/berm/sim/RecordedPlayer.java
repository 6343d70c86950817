package berm.sim;

import berm.domain.World;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;

/**
 * Tells steps to a recorded world at a speed. The steps' stamps grow: each step's tick vouches for
 * the time since the step before it, the first one's for a second.
 *
 * <p>Nothing is told after the last step, and no time after it is vouched for: how a recording went
 * on is not known, so its end is no silence.
 */
public final class RecordedPlayer {

    private static final long FIRST_SPAN_MS = 1000;

    /**
     * At full speed so many steps are confirmed together; of a repetition after a failure, every
     * reading is then still known to its site and taken as a duplicate.
     */
    private static final int STEPS_UNCONFIRMED = 16;

    private final World world;
    private final Gateway gateway;
    private final Outlet outlet;
    private final Speed speed;
    private final Metronome metronome;

    public RecordedPlayer(
            World world, Gateway gateway, Outlet outlet, Speed speed, Metronome metronome) {
        this.world = world;
        this.gateway = gateway;
        this.outlet = outlet;
        this.speed = speed;
        this.metronome = metronome;
    }

    /**
     * Tells all steps; when this returns, all have been taken over by the outlet.
     *
     * @throws IllegalArgumentException at a step that is not later than the one before it
     */
    public PlayCounts play(Iterator<Step> steps, PlayProgress progress)
            throws IOException, InterruptedException {
        return play(steps, Long.MIN_VALUE, progress);
    }

    /**
     * Goes on telling a story that was told up to a stamp before; the first tick vouches for the
     * time since then.
     */
    public PlayCounts play(Iterator<Step> steps, long toldUntil, PlayProgress progress)
            throws IOException, InterruptedException {
        try {
            return tellAll(steps, toldUntil, progress);
        } catch (InterruptedIOException interrupted) {
            Thread.interrupted();
            throw new InterruptedException(interrupted.getMessage());
        }
    }

    private PlayCounts tellAll(Iterator<Step> steps, long toldUntil, PlayProgress progress)
            throws IOException, InterruptedException {
        PlayCounts counts = PlayCounts.NONE;
        long first = Long.MIN_VALUE;
        long before = toldUntil;
        while (steps.hasNext()) {
            Step step = steps.next();
            first = counts.steps() == 0 ? step.stamp() : first;
            metronome.await(speed.onTheClock(Duration.ofMillis(step.stamp() - first)));
            tell(step, span(before, step));
            before = step.stamp();
            counts = counts.and(step);
            if (!speed.isMax() || counts.steps() % STEPS_UNCONFIRMED == 0) {
                confirm(counts, progress);
            }
        }
        confirm(counts, progress);
        return counts;
    }

    private void confirm(PlayCounts counts, PlayProgress progress)
            throws IOException, InterruptedException {
        outlet.flush();
        progress.told(counts);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static long span(long before, Step step) {
        if (before == Long.MIN_VALUE) {
            return FIRST_SPAN_MS;
        }
        long span = step.stamp() - before;
        if (span <= 0) {
            throw new IllegalArgumentException(
                    "a step at " + step.stamp() + " follows one at " + before);
        }
        return span;
    }

    private void tell(Step step, long spanMs) throws IOException {
        for (Publication publication : gateway.recorded(world, step, spanMs)) {
            outlet.publish(publication);
        }
    }
}
