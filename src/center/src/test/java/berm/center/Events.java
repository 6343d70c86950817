package berm.center;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The condition events of a small story: the level of pingshan, minute by minute. */
final class Events {

    static final long DAWN = 1_596_500_000_000L;

    private Events() {}

    /** Nobody listened on that partition of the log for that time. */
    static ConditionEvent deaf(int partition, long seq, long from, long to) {
        return new ConditionEvent(
                "live",
                "~path-" + partition,
                "raw-1/" + partition + "/0",
                seq,
                EventKind.DEAF,
                "path.deaf",
                null,
                null,
                null,
                to,
                from,
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                false,
                List.of(),
                Map.of(),
                "raw-1/" + partition + "/9");
    }

    /** The same in another world. */
    static ConditionEvent in(String world, ConditionEvent event) {
        return new ConditionEvent(
                world,
                event.site(),
                event.life(),
                event.seq(),
                event.kind(),
                event.condition(),
                event.sensor(),
                event.colour(),
                event.measuredAt(),
                event.clock(),
                event.from(),
                event.value(),
                event.unit(),
                event.limit(),
                event.plan(),
                event.approvedBy(),
                event.quality(),
                event.old(),
                event.unverified(),
                event.because(),
                event.facts(),
                event.position());
    }

    static ConditionEvent level(long seq, EventKind kind, @Nullable Colour colour) {
        return level(seq, kind, colour, false);
    }

    static ConditionEvent level(long seq, EventKind kind, @Nullable Colour colour, boolean old) {
        return level("pingshan", "raw-1/17/90213", seq, kind, colour, old);
    }

    static ConditionEvent level(
            String site, String life, long seq, EventKind kind, @Nullable Colour colour) {
        return level(site, life, seq, kind, colour, false);
    }

    private static ConditionEvent level(
            String site,
            String life,
            long seq,
            EventKind kind,
            @Nullable Colour colour,
            boolean old) {
        long measured = DAWN + seq * 60_000;
        return new ConditionEvent(
                "live",
                site,
                life,
                seq,
                kind,
                "level.limit",
                "level",
                colour,
                measured,
                measured + 2_000,
                null,
                101.71,
                "m",
                101.7,
                12,
                "demonstration",
                Quality.GOOD,
                old,
                false,
                List.of(),
                Map.of(),
                "raw-1/17/" + (90213 + seq));
    }
}
