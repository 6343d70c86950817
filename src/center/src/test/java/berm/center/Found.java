package berm.center;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event being made up, of a site at 17:05 of a summer's day. */
final class Found {

    private final EventKind kind;
    private final String condition;
    private final @Nullable String sensor;
    private final @Nullable Colour colour;
    private final List<String> because = new ArrayList<>();
    private final Map<String, Double> facts = new TreeMap<>();
    private @Nullable Long measuredAt = at("17:05");
    private long clock = at("17:05") + 2_000;
    private @Nullable Long from;
    private @Nullable Double value;
    private @Nullable String unit;
    private @Nullable Double limit;
    private @Nullable String approvedBy = "Wang";
    private String world = "live";
    private String site = "pingshan";
    private boolean old;
    private boolean unverified;
    private long seq = 1;

    private Found(
            EventKind kind, String condition, @Nullable String sensor, @Nullable Colour colour) {
        this.kind = kind;
        this.condition = condition;
        this.sensor = sensor;
        this.colour = colour;
    }

    static Found of(String condition, @Nullable Colour colour) {
        return of(EventKind.RAISED, condition, colour);
    }

    /** A condition with a dot is one of a sensor. */
    static Found of(EventKind kind, String condition, @Nullable Colour colour) {
        int dot =
                condition.startsWith("path.") || condition.startsWith("channel.")
                        ? -1
                        : condition.indexOf('.');
        return new Found(kind, condition, dot < 0 ? null : condition.substring(0, dot), colour);
    }

    static long at(String time) {
        return OffsetDateTime.parse("2020-08-04T" + time + ":00+08:00").toInstant().toEpochMilli();
    }

    Found value(double number, String itsUnit) {
        value = number;
        unit = itsUnit;
        return this;
    }

    /** No reading, but the unit that one would be in. */
    Found unit(String itsUnit) {
        unit = itsUnit;
        return this;
    }

    Found limit(double number) {
        limit = number;
        return this;
    }

    Found approvedBy(@Nullable String who) {
        approvedBy = who;
        return this;
    }

    Found because(String... texts) {
        because.addAll(List.of(texts));
        return this;
    }

    Found fact(String name, double number) {
        facts.put(name, number);
        return this;
    }

    Found fact(String name, long number) {
        return fact(name, (double) number);
    }

    Found measured(@Nullable String time) {
        measuredAt = time == null ? null : (Long) at(time);
        return this;
    }

    Found clock(String time) {
        clock = at(time);
        return this;
    }

    Found from(String time) {
        from = at(time);
        return this;
    }

    Found in(String itsWorld, String itsSite) {
        world = itsWorld;
        site = itsSite;
        return this;
    }

    Found seq(long number) {
        seq = number;
        return this;
    }

    Found old() {
        old = true;
        return this;
    }

    Found unverified() {
        unverified = true;
        return this;
    }

    ConditionEvent event() {
        return new ConditionEvent(
                world,
                site,
                "raw-1/17/90213",
                seq,
                kind,
                condition,
                sensor,
                colour,
                measuredAt,
                clock,
                from,
                value,
                unit,
                limit,
                12,
                limit == null ? null : approvedBy,
                Quality.GOOD,
                old,
                unverified,
                because,
                facts,
                "raw-1/17/90213");
    }

    /** The event in short. */
    @Override
    public String toString() {
        var text = new StringBuilder().append(kind).append(' ').append(condition);
        add(text, "", colour);
        add(text, "", value == null ? null : value + " " + unit);
        add(text, "limit ", limit);
        add(text, "by ", limit == null ? null : approvedBy);
        add(text, "", old ? "old" : null);
        add(text, "", unverified ? "unverified" : null);
        add(text, "because ", because.isEmpty() ? null : because);
        add(text, "", facts.isEmpty() ? null : facts);
        return text.toString();
    }

    private static void add(StringBuilder text, String before, @Nullable Object what) {
        if (what != null) {
            text.append(", ").append(before).append(what);
        }
    }
}
