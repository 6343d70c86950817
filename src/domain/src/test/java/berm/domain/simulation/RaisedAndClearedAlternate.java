package berm.domain.simulation;

import berm.domain.ConditionEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * Of each condition, RAISED and CLEARED alternate, and whatever tells more of it comes in between;
 * the events are numbered without a gap.
 */
final class RaisedAndClearedAlternate implements Invariant {
    @Override
    public void check(Life life) {
        Set<String> active = new HashSet<>();
        long seq = 0;
        for (Chapter chapter : life.chapters()) {
            for (ConditionEvent event : chapter.events()) {
                seq++;
                Broken.unless(follows(active, event), chapter.entry(), event);
                Broken.unless(event.seq() == seq, chapter.entry(), event);
            }
        }
    }

    private static boolean follows(Set<String> active, ConditionEvent event) {
        return switch (event.kind()) {
            case RAISED -> active.add(event.condition());
            case CLEARED -> active.remove(event.condition());
            case LEVEL_CHANGED, LOST, BACKFILLED -> active.contains(event.condition());
            case DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> true;
        };
    }
}
