package berm.domain.simulation;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import berm.domain.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A gateway with all its faults: it batches, holds back, drops, repeats, reorders, keeps retained
 * messages, and its clock is wrong in each way clocks are.
 */
final class SeededGateway {
    private static final long HOUR = 3_600_000;
    private static final List<Clock> CLOCKS = List.of(Clock.values());

    /** A message on its way. */
    record Arrival(long at, Message message) {}

    /** How the clock of the gateway is wrong. */
    private enum Clock {
        RIGHT,
        HOUR_AHEAD,
        EIGHT_HOURS_BEHIND,
        UNSET,
        DAY_BEHIND,
        SECONDS_AHEAD,
        NONE
    }

    private final List<Gauge> gauges;
    private final long beat;
    private final Random random;
    private final List<Arrival> arrivals = new ArrayList<>();
    private List<Reading> held = new ArrayList<>();
    private final boolean punctual;
    private Clock clock = Clock.RIGHT;
    private boolean holdsBack;
    private boolean dead;
    private int batch = 1;

    SeededGateway(List<Gauge> gauges, long beat, Random random) {
        this.gauges = gauges;
        this.beat = beat;
        this.random = random;
        this.punctual = random.nextBoolean();
    }

    /** All it sends from one time to another, in no order. */
    List<Arrival> arrivals(long from, long to) {
        var next = new long[gauges.size()];
        Arrays.fill(next, from);
        for (long now = from; now < to; now += beat / 2) {
            change();
            for (int number = 0; number < next.length; number++) {
                if (next[number] <= now) {
                    next[number] += gauges.get(number).interval;
                    measure(gauges.get(number), now + (punctual ? 0 : random.nextInt(3_000)));
                }
            }
            if (!holdsBack && held.size() >= batch) {
                send(now);
            }
        }
        return arrivals;
    }

    private void change() {
        if (oneIn(25)) {
            clock = oneIn(2) ? Clock.RIGHT : CLOCKS.get(random.nextInt(CLOCKS.size()));
        }
        if (oneIn(holdsBack ? 20 : 60)) {
            holdsBack = !holdsBack;
        }
        if (oneIn(dead ? 12 : 50)) {
            dead = !dead;
        }
        if (oneIn(30)) {
            batch = 1 + random.nextInt(4);
        }
    }

    private void measure(Gauge gauge, long now) {
        double value = gauge.next();
        if (!dead && !oneIn(20)) {
            held.add(reading(gauge, now, value));
        }
    }

    private Reading reading(Gauge gauge, long now, double value) {
        long time = time(now);
        return switch (random.nextInt(100)) {
            case 0 -> new Reading(gauge.id, time, Double.NaN, null);
            case 1 -> new Reading(gauge.id, time, Double.POSITIVE_INFINITY, null);
            case 2 -> new Reading(gauge.id, time, Double.NEGATIVE_INFINITY, null);
            case 3 -> new Reading("ghost", time, value, null);
            case 4 -> new Reading(gauge.id, time, value, "furlong");
            case 5, 6 -> inAnotherUnit(gauge, time, value);
            default -> new Reading(gauge.id, time, value, gauge.unit.symbol());
        };
    }

    private static Reading inAnotherUnit(Gauge gauge, long time, double value) {
        return switch (gauge.unit) {
            case METRE -> new Reading(gauge.id, time, value * 100, Unit.CENTIMETRE.symbol());
            case KILOPASCAL -> new Reading(gauge.id, time, value * 1000, Unit.PASCAL.symbol());
            default -> new Reading(gauge.id, time, value, null);
        };
    }

    private long time(long now) {
        return switch (clock) {
            case RIGHT -> now;
            case HOUR_AHEAD -> now + HOUR;
            case EIGHT_HOURS_BEHIND -> now - 8 * HOUR;
            case UNSET -> now - SeededLog.T0;
            case DAY_BEHIND -> now - 24 * HOUR;
            case SECONDS_AHEAD -> now + 50_000;
            case NONE -> Reading.NO_TIME;
        };
    }

    private void send(long now) {
        if (oneIn(6)) {
            Collections.shuffle(held, random);
        }
        List<RejectReason> rejected = oneIn(40) ? List.of(RejectReason.BAD_TIME) : List.of();
        var message = new Message(List.copyOf(held), rejected, false, oneIn(40));
        held = new ArrayList<>();
        if (!oneIn(25)) {
            arrivals.add(new Arrival(now + latency(), message));
            repeat(now, message);
        }
    }

    /** Delivers it again: with the DUP flag, silently, or as the broker's retained message. */
    private void repeat(long now, Message message) {
        if (!oneIn(15)) {
            return;
        }
        boolean dup = oneIn(2);
        var again =
                new Message(
                        message.readings(),
                        message.rejected(),
                        dup,
                        message.retained() || (!dup && oneIn(3)));
        long later = oneIn(2) ? random.nextInt(2_000) : beat * random.nextInt(40);
        arrivals.add(new Arrival(now + latency() + later, again));
    }

    private long latency() {
        return oneIn(12) ? beat * random.nextInt(4) : random.nextInt(3_000);
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }
}
