package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Direction;
import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.SensorId;
import berm.domain.Signature;
import berm.domain.SiteKey;
import berm.domain.Unit;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site of two sensors whose readings, ticks and plans a test tells one after the other. */
final class Story implements SiteOutput {
    static final long T0 = 1_596_500_000_000L;
    static final long MINUTE = 60_000;
    static final SiteKey KEY = SiteKey.parse("demo/pingshan");

    /** 101.4 yellow after 2 min, 102.0 red at once; deadband 0.02; off-delay 10 min for yellow. */
    static final LimitLadder LADDER =
            new LimitLadder(
                    Direction.HIGH,
                    List.of(
                            new Limit(
                                    Colour.YELLOW,
                                    101.4,
                                    101.38,
                                    2 * MINUTE,
                                    10 * MINUTE,
                                    "demonstration",
                                    null),
                            new Limit(Colour.RED, 102.0, 101.98, 0, 0, "demonstration", null)));

    final List<ConditionEvent> events = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    int accepted;
    int duplicates;
    final List<RejectReason> rejections = new ArrayList<>();
    final List<Set<ReadingFlag>> flags = new ArrayList<>();

    /** Accepted readings as sensor and value. */
    final List<String> values = new ArrayList<>();

    private final SiteMachine machine;
    private long offset;

    Story() {
        this(plan(1, LADDER));
    }

    Story(Plan plan) {
        machine = SiteMachine.born(KEY, "raw-1.demo/3", plan, at(0), this);
    }

    /** The plan with rules of the whole site besides. */
    static Plan with(Plan plan, SiteRule... rules) {
        return new Plan(
                plan.site(),
                plan.version(),
                plan.effectiveFrom(),
                plan.sensors(),
                List.of(rules),
                plan.document());
    }

    /** One limit, approved, without a deadband. */
    static LimitLadder one(Colour colour, double at, long onDelay) {
        return new LimitLadder(
                Direction.HIGH,
                List.of(new Limit(colour, at, at, onDelay, 0, "demonstration", null)));
    }

    static Plan plan(int version, @Nullable LimitLadder ladder) {
        return plan(version, Long.MIN_VALUE, ladder);
    }

    static Plan plan(int version, long effectiveFrom, @Nullable LimitLadder ladder) {
        List<Rule> rules = ladder == null ? List.of() : List.of(Rule.limit(ladder));
        var level =
                new Sensor(new SensorId("level"), Unit.METRE, MINUTE, 30 * MINUTE, rules, "level");
        var rain =
                new Sensor(
                        new SensorId("rain"),
                        Unit.RAIN_MILLIMETRE,
                        5 * MINUTE,
                        30 * MINUTE,
                        List.of(),
                        null);
        return new Plan(
                KEY.site(),
                version,
                effectiveFrom,
                List.of(level, rain),
                List.of(),
                new byte[] {(byte) version});
    }

    private Moment at(double minute) {
        long clock = T0 + Math.round(minute * MINUTE);
        return new Moment(clock, clock, offset++);
    }

    /** Level readings of one message that arrives at that minute: minute measured, value, … */
    Story arrives(double minute, double... measuredAndValue) {
        List<Reading> readings = new ArrayList<>();
        for (int pair = 0; pair < measuredAndValue.length; pair += 2) {
            long measuredAt = T0 + Math.round(measuredAndValue[pair] * MINUTE);
            readings.add(new Reading("level", measuredAt, measuredAndValue[pair + 1], "m"));
        }
        machine.message(at(minute), new Message(readings, List.of(), false, false));
        return this;
    }

    /** Level readings that arrive when they are measured. */
    Story level(double minute, double value) {
        return arrives(minute, minute, value);
    }

    /** Rain that arrives when it is measured. */
    Story rain(double minute, double value) {
        long measuredAt = T0 + Math.round(minute * MINUTE);
        var reading = new Reading("rain", measuredAt, value, "mm");
        return message(minute, new Message(List.of(reading), List.of(), false, false));
    }

    Story message(double minute, Message message) {
        machine.message(at(minute), message);
        return this;
    }

    Story tick(double minute) {
        machine.advance(at(minute));
        return this;
    }

    Story plan(double minute, Plan plan) {
        machine.plan(at(minute), plan);
        return this;
    }

    /** A person starts a response, or stops it with NONE. */
    Story response(double minute, ResponseLevel level) {
        machine.response(at(minute), new Response(level, new Signature("Wang", "typhoon")));
        return this;
    }

    /** Rain of 10 mm in each of two hours, of which the forecast becomes known at that minute. */
    boolean forecast(double minute, double issued) {
        long issuedAt = T0 + Math.round(issued * MINUTE);
        var rain = new Rain(issuedAt, List.of(10.0, 10.0));
        return forecast(minute, new Forecast("Weather office", issuedAt, rain));
    }

    boolean forecast(double minute, Forecast forecast) {
        return machine.forecast(at(minute), forecast);
    }

    /** A level that Zhang read at one minute and somebody typed at another. */
    Story phoned(double minute, double measured, double value) {
        long measuredAt = T0 + Math.round(measured * MINUTE);
        var reading = new Reading("level", measuredAt, value, "m");
        return message(minute, Message.manual(reading, new Signature("Zhang", "staff gauge")));
    }

    SiteMemory memory() {
        return machine.memory();
    }

    /** The journal as kind, condition, colour and minute of the reading that settled it. */
    List<String> journal() {
        return events.stream()
                .filter(event -> event.kind() != EventKind.PLAN)
                .filter(event -> event.kind() != EventKind.RESPONSE)
                .map(Story::line)
                .toList();
    }

    /** The journal of the level's limit alone. */
    List<String> limits() {
        return limits("level");
    }

    /** The journal of a sensor's limit alone. */
    List<String> limits(String sensor) {
        return journal().stream().filter(line -> line.contains(sensor + ".limit")).toList();
    }

    private static String line(ConditionEvent event) {
        Long measured = event.measuredAt();
        return event.kind()
                + " "
                + event.condition()
                + (event.colour() == null ? "" : " " + event.colour())
                + (measured == null ? "" : " @" + (measured - T0) / (double) MINUTE)
                + (event.old() ? " old" : "")
                + (event.unverified() ? " unverified" : "");
    }

    @Override
    public void event(ConditionEvent event) {
        events.add(event);
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor,
            long measuredAt,
            double value,
            Quality quality,
            Set<ReadingFlag> readingFlags) {
        accepted++;
        flags.add(readingFlags);
        values.add(sensor.id() + " " + value);
    }

    @Override
    public void duplicate() {
        duplicates++;
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        rejections.add(reason);
    }
}
