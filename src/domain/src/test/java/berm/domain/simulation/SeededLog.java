package berm.domain.simulation;

import berm.domain.Direction;
import berm.domain.Message;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.simulation.SeededGateway.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The log of a site's whole life: its gateways' messages, plans, and the ticks of its path. */
final class SeededLog {
    /** 2020-08-04, before noon at UTC+8. */
    static final long T0 = 1_596_500_000_000L;

    private static final int BEATS = 110;
    private static final long[] BEAT = {20_000, 60_000, 300_000};

    private final Random random;
    private final long beat;
    private final List<LogEntry> log = new ArrayList<>();
    private long listenedTo = T0;

    /** The path is cut here, and what the broker has kept arrives at the end. */
    private long cutFrom = Long.MAX_VALUE;

    private long cutTo = Long.MAX_VALUE;

    private SeededLog(Random random) {
        this.random = random;
        this.beat = BEAT[random.nextInt(BEAT.length)];
    }

    static List<LogEntry> of(long seed) {
        var seeded = new SeededLog(new Random(seed * 0x9E3779B97F4A7C15L + 1));
        seeded.write();
        return seeded.log;
    }

    private void write() {
        List<Gauge> gauges = gauges();
        var plans = new SeededPlans(gauges, beat, random);
        add(T0, 0, null, plans.next(1, Long.MIN_VALUE));
        long end = T0 + BEATS * beat;
        if (oneIn(2)) {
            cutFrom = T0 + random.nextLong(end - T0);
            cutTo = cutFrom + beat * (1 + random.nextInt(15));
        }
        int version = 2;
        for (Arrival arrival : arrivals(gauges, end)) {
            listenUntil(arrival.at());
            add(arrival.at() - (oneIn(40) ? random.nextInt(1_500) : 0), 0, arrival.message(), null);
            if (oneIn(50)) {
                add(arrival.at(), 0, null, plans.next(version++, effectiveFrom(arrival.at())));
            }
        }
        listenUntil(end + 20 * beat);
        add(end + 20 * beat, 1_000, null, null);
    }

    private List<Gauge> gauges() {
        List<Gauge> all = new ArrayList<>();
        all.add(gauge("level", Unit.METRE, Direction.HIGH, 100, 2));
        all.add(gauge("rain", Unit.RAIN_MILLIMETRE, Direction.HIGH, 0, 5));
        all.add(gauge("beach", Unit.METRE, Direction.LOW, 80, 30));
        all.add(gauge("pore-1", Unit.KILOPASCAL, Direction.HIGH, 40, 16));
        all.add(gauge("pore-2", Unit.KILOPASCAL, Direction.HIGH, 48, 16));
        return new ArrayList<>(all.subList(0, 2 + random.nextInt(all.size() - 1)));
    }

    private Gauge gauge(String id, Unit unit, Direction direction, double base, double scale) {
        long interval = oneIn(3) ? 3 * beat : beat;
        String item = id.substring(0, 4);
        return new Gauge(id, unit, direction, base, scale, item, interval, random);
    }

    private List<Arrival> arrivals(List<Gauge> gauges, long end) {
        int cut = random.nextInt(gauges.size());
        List<Arrival> all = new ArrayList<>();
        for (List<Gauge> some :
                List.of(gauges.subList(0, cut), gauges.subList(cut, gauges.size()))) {
            for (Arrival sent : new SeededGateway(some, beat, random).arrivals(T0 + 1_000, end)) {
                boolean waits = sent.at() >= cutFrom && sent.at() < cutTo;
                all.add(new Arrival(waits ? cutTo : sent.at(), sent.message()));
            }
        }
        all.sort(Comparator.comparingLong(Arrival::at));
        return all;
    }

    /** Ticks, at times of their own; or nobody listens, and the next record finds the span deaf. */
    private void listenUntil(long time) {
        if (time >= cutTo) {
            tickUntil(cutFrom);
            listenedTo = cutTo;
            cutTo = Long.MAX_VALUE;
        }
        if (time - listenedTo > beat / 4 && oneIn(25)) {
            listenedTo = time;
        }
        tickUntil(time);
    }

    private void tickUntil(long time) {
        while (listenedTo < time) {
            long next = oneIn(2) ? time : listenedTo + 1 + random.nextLong(time - listenedTo);
            add(next, next - listenedTo, null, null);
            listenedTo = next;
        }
    }

    private long effectiveFrom(long now) {
        return switch (random.nextInt(4)) {
            case 0 -> now - beat;
            case 1 -> now + beat * random.nextInt(8);
            case 2 -> now + random.nextLong(20 * beat);
            default -> Long.MIN_VALUE;
        };
    }

    private void add(long stamp, long vouched, @Nullable Message message, @Nullable Plan plan) {
        log.add(new LogEntry(log.size(), stamp, vouched, message, plan));
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }
}
