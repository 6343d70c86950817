package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.Sensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition event being put together. */
final class Event {
    EventKind kind;
    private final String condition;
    private final long clock;
    private final long offset;
    private @Nullable String sensor;
    private @Nullable Long measuredAt;
    private @Nullable Double value;
    private @Nullable String unit;
    private @Nullable Double limit;
    private @Nullable String approvedBy;
    @Nullable Colour colour;
    @Nullable Long from;
    @Nullable Quality quality;
    boolean old;
    boolean unverified;
    List<String> because = List.of();
    final Facts facts = new Facts();

    /** One whose kind is still to be told. */
    Event(String condition, long clock, long offset) {
        this(EventKind.RAISED, condition, clock, offset);
    }

    Event(EventKind kind, String condition, long clock, long offset) {
        this.kind = kind;
        this.condition = condition;
        this.clock = clock;
        this.offset = offset;
    }

    Event of(Sensor sensor) {
        this.sensor = sensor.id().value();
        this.unit = sensor.quantity().symbol();
        return this;
    }

    /** In which unit value and limit are, when it is not the sensor's. */
    Event in(String unit) {
        this.unit = unit;
        return this;
    }

    Event measuredAt(@Nullable Long when) {
        this.measuredAt = when;
        return this;
    }

    /** A number that overflowed is not told: no document has a place for it. */
    Event value(double value) {
        this.value = Double.isFinite(value) ? value : null;
        return this;
    }

    /** Who stands for it. */
    Event by(String who) {
        this.approvedBy = who;
        return this;
    }

    Event as(EventKind newKind, boolean isOld, Limit reached) {
        kind = newKind;
        old = isOld;
        colour = reached.shown();
        return limit(reached);
    }

    Event limit(@Nullable Limit limit) {
        if (limit == null) {
            return this;
        }
        this.limit = limit.raiseAt();
        this.approvedBy = limit.approvedBy();
        return this;
    }

    ConditionEvent numbered(SiteMemory memory) {
        return new ConditionEvent(
                memory.key.world().name(),
                memory.key.site().value(),
                memory.life(),
                memory.seq,
                kind,
                condition,
                sensor,
                colour,
                measuredAt,
                clock,
                from,
                value,
                value == null && limit == null ? null : unit,
                limit,
                memory.plan.version(),
                approvedBy,
                quality,
                old,
                unverified,
                because,
                facts.numbers(),
                memory.position(offset));
    }
}
