package berm.launcher.play;

import berm.sim.Step;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Steps with one more behind them, a millisecond later and without samples: nothing follows it. */
public final class ClosingTick implements Iterator<Step> {
    private final Iterator<Step> steps;
    private long last = Long.MIN_VALUE;
    private boolean closed;

    public ClosingTick(Iterator<Step> steps) {
        this.steps = steps;
    }

    @Override
    public boolean hasNext() {
        return steps.hasNext() || (last != Long.MIN_VALUE && !closed);
    }

    @Override
    public Step next() {
        if (steps.hasNext()) {
            Step step = steps.next();
            last = step.stamp();
            return step;
        }
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        closed = true;
        return new Step(stamp(), List.of());
    }

    /** Of the closing tick, once all the steps before it have been handed out. */
    public long stamp() {
        return last + 1;
    }
}
