package berm.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A ladder of high limits as its definition reads: whether a step is active is found anew each
 * time, from all that ever happened to it. Colours are numbers, blue 0.
 */
final class NaiveLadder {
    private static final long NEVER = Long.MIN_VALUE;

    /**
     * A limit.
     *
     * @param clearBelow where it clears
     */
    record Step(int colour, double raiseFrom, double clearBelow, long onDelay, long offDelay) {}

    /** A value, or the silence of what should have brought the next. */
    private record Happening(long time, double value, boolean good, boolean silence) {}

    private final List<Step> steps;
    private final List<Happening> all = new ArrayList<>();

    NaiveLadder(List<Step> steps) {
        this.steps = steps;
    }

    void take(long time, double value, boolean good) {
        all.add(new Happening(time, value, good, false));
    }

    void silence() {
        all.add(new Happening(0, 0, true, true));
    }

    /** The worst active colour, or -1. */
    int colour() {
        int worst = -1;
        for (Step step : steps) {
            worst = history(step)[0] == NEVER ? worst : step.colour();
        }
        return worst;
    }

    /** Whether a step waits for its on-delay. */
    boolean isPending() {
        return steps.stream().map(this::history).anyMatch(h -> h[0] == NEVER && h[1] != NEVER);
    }

    /** The worst colour whose limit the value reaches, or -1. */
    int reached(double value) {
        int worst = -1;
        for (Step step : steps) {
            worst = value >= step.raiseFrom() ? step.colour() : worst;
        }
        return worst;
    }

    /** Since when it has been active, has been reached, has been back; each may be never. */
    private long[] history(Step step) {
        long active = NEVER;
        long reached = NEVER;
        long back = NEVER;
        for (Happening next : all) {
            if (next.silence()) {
                active = active == NEVER ? reached : active;
            } else if (next.value() >= step.raiseFrom()) {
                back = NEVER;
                reached = reached == NEVER ? next.time() : reached;
                boolean held = next.time() - reached >= step.onDelay();
                active = active == NEVER && held ? next.time() : active;
            } else if (next.good() && active == NEVER) {
                reached = NEVER;
            } else if (next.good()) {
                boolean behind = next.value() < step.clearBelow();
                back = !behind ? NEVER : back == NEVER ? next.time() : back;
                if (behind && next.time() - back >= step.offDelay()) {
                    active = NEVER;
                    reached = NEVER;
                    back = NEVER;
                }
            }
        }
        return new long[] {active, reached, back};
    }
}
