package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Reading;
import berm.domain.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The workload {@code fullmix}: ponds and hazard sources with every kind of rule, whose gateways
 * repeat themselves, send late, fall silent, and of which some have a clock an hour ahead. The same
 * readings always.
 *
 * <p>Even sites are ponds of {@value #POND} sensors, odd ones sources of {@value #SOURCE}. At each
 * step t = 0, 1, … every site in turn scans its sensors and sends one message at START + 10 000·t +
 * ⌊10 000·site / sites⌋ ms, which all its readings are stamped with. Sensors are numbered through
 * all sites, s; in the site, n. The site's phase is u = (t + 37·site) mod 200.
 *
 * <ul>
 *   <li>Value: 50 + 2·noise(s, t), the noise of {@link Core}. If site mod 10 is 4 or 5 and n &lt;
 *       8, or s mod 50 = 11: a ramp is added, u − 60 for 60 ≤ u &lt; 120 and 180 − u for 120 ≤ u
 *       &lt; 180. Else, if s mod 20 = 3 and 100 ≤ u &lt; 130, it is 80.5 + 4·noise. Else, if s mod
 *       20 = 17 and 150 ≤ u &lt; 156, 25 is added. Rounded to 0.001.
 *   <li>Out, and sending nothing: the whole site if site mod 10 is 8 or 1 and 20 ≤ u &lt; 44; a
 *       sensor if s mod 100 is 7 or 61 and 82 ≤ u &lt; 98; n = 2 if site mod 10 = 4 and 97 ≤ u &lt;
 *       113.
 *   <li>The clock of a gateway is an hour ahead if site mod 20 = 7 and 90 ≤ u &lt; 140.
 *   <li>Late: with h = mixed(s, t) {@literal >>>} 24 (see {@link Core#mixed}), a reading for which
 *       h mod 50 = 0 comes d = 1 + (h / 50) mod 30 steps later, behind the scan; but not if the
 *       sensor is out or its clock ahead at any of those steps, or there is no such step.
 *   <li>Twice: a reading for which h mod 100 = 1 comes again behind the next scan; but not if the
 *       sensor is out then, or its clock was set in between, or there is no such step.
 * </ul>
 */
final class Mix implements Workload {
    static final int POND = 40;
    static final int SOURCE = 60;
    private static final int PERIOD = 200;
    private static final int SHIFT = 37;
    private static final long HOUR = 3_600_000;
    private static final int LATEST = 30;

    private final int sites;
    private final int steps;
    private final long readings;
    private final long duplicates;

    Mix(int sites, int steps) {
        if (sites <= 0 || sites % 2 != 0 || steps <= 0) {
            throw new IllegalArgumentException("sites come in pairs of a pond and a source");
        }
        this.sites = sites;
        this.steps = steps;
        long all = 0;
        long again = 0;
        for (int site = 0; site < sites; site++) {
            for (int step = 0; step < steps; step++) {
                for (int number = 0; number < size(site); number++) {
                    all += isOut(site, number, step) ? 0 : 1;
                    again += isTwice(site, number, step) ? 1 : 0;
                }
            }
        }
        this.readings = all + again;
        this.duplicates = again;
    }

    /** The workload of the published figures: 5 000 sensors, about a million readings. */
    static Mix million() {
        return new Mix(100, PERIOD);
    }

    @Override
    public String name() {
        return "fullmix";
    }

    @Override
    public int sites() {
        return sites;
    }

    int steps() {
        return steps;
    }

    static boolean isPond(int site) {
        return site % 2 == 0;
    }

    static int size(int site) {
        return isPond(site) ? POND : SOURCE;
    }

    @Override
    public int sensors() {
        return sites / 2 * (POND + SOURCE);
    }

    @Override
    public long readings() {
        return readings;
    }

    @Override
    public long duplicates() {
        return duplicates;
    }

    @Override
    public SiteId site(int number) {
        return new SiteId("mix-%03d".formatted(number));
    }

    @Override
    public byte[] document(int site) {
        return MixPlan.document(site(site).value(), site);
    }

    @Override
    public List<String> answer() {
        return MixOracle.answer(this);
    }

    /**
     * Site, condition, kind, colour, measured time, the site's clock, whether it is unverified, and
     * its number: nothing may come at another time or in another order.
     */
    @Override
    public String line(ConditionEvent event) {
        if (event.kind() == EventKind.PLAN) {
            return "";
        }
        return line(
                event.site(),
                event.condition(),
                event.kind() + " " + event.colour() + " " + event.measuredAt(),
                event.clock(),
                event.unverified(),
                event.seq());
    }

    static String line(
            String site, String condition, String what, long clock, boolean unverified, long seq) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %d%s #%d",
                site,
                condition,
                what,
                clock,
                unverified ? " unverified" : "",
                seq);
    }

    @Override
    public void tell(Listener listener) {
        for (int step = 0; step < steps; step++) {
            for (int site = 0; site < sites; site++) {
                listener.message(site, step, clock(site, step), message(site, step));
            }
        }
    }

    /** When the site scans. */
    long clock(int site, int step) {
        return START + CADENCE * step + CADENCE * site / sites;
    }

    /** The scan, behind it what is sent again, behind that what is late. */
    List<Reading> message(int site, int step) {
        List<Reading> message = new ArrayList<>();
        for (int number = 0; number < size(site); number++) {
            if (!isOut(site, number, step) && delay(site, number, step) == 0) {
                message.add(reading(site, number, step));
            }
        }
        for (int number = 0; number < size(site); number++) {
            if (step > 0 && isTwice(site, number, step - 1)) {
                message.add(reading(site, number, step - 1));
            }
        }
        for (int number = 0; number < size(site); number++) {
            addLate(site, number, step, message);
        }
        return message;
    }

    private void addLate(int site, int number, int step, List<Reading> message) {
        for (int before = Math.max(0, step - LATEST); before < step; before++) {
            if (delay(site, number, before) == step - before) {
                message.add(reading(site, number, before));
            }
        }
    }

    private Reading reading(int site, int number, int step) {
        long ahead = isAhead(site, step) ? HOUR : 0;
        return new Reading(
                Core.sensorId(number),
                clock(site, step) + ahead,
                value(site, number, step),
                MixPlan.unit(number));
    }

    private static int sensor(int site, int number) {
        return site / 2 * (POND + SOURCE) + (isPond(site) ? 0 : POND) + number;
    }

    private static int phase(int site, int step) {
        return (step + SHIFT * site) % PERIOD;
    }

    private static boolean isIn(int phase, int from, int to) {
        return phase >= from && phase < to;
    }

    private static double value(int site, int number, int step) {
        int sensor = sensor(site, number);
        int phase = phase(site, step);
        double noise = Core.noise(sensor, step);
        double value = 50 + 2 * noise;
        boolean upset = (site % 10 == 4 || site % 10 == 5) && number < 8;
        if (upset || sensor % 50 == 11) {
            value += Math.max(0, Math.min(phase - 60, 180 - phase));
        } else if (sensor % 20 == 3 && isIn(phase, 100, 130)) {
            value = 80.5 + 4 * noise;
        } else if (sensor % 20 == 17 && isIn(phase, 150, 156)) {
            value += 25;
        }
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static boolean isOut(int site, int number, int step) {
        int sensor = sensor(site, number);
        int phase = phase(site, step);
        boolean whole = (site % 10 == 8 || site % 10 == 1) && isIn(phase, 20, 44);
        boolean one = (sensor % 100 == 7 || sensor % 100 == 61) && isIn(phase, 82, 98);
        return whole || one || (site % 10 == 4 && number == 2 && isIn(phase, 97, 113));
    }

    private static boolean isAhead(int site, int step) {
        return site % 20 == 7 && isIn(phase(site, step), 90, 140);
    }

    private static long drawn(int site, int number, int step) {
        return Core.mixed(sensor(site, number), step) >>> 24;
    }

    /** How many steps late it comes; 0 if in time. */
    private int delay(int site, int number, int step) {
        long drawn = drawn(site, number, step);
        if (drawn % 50 != 0) {
            return 0;
        }
        int delay = (int) (1 + drawn / 50 % LATEST);
        for (int until = step; until <= step + delay; until++) {
            if (until >= steps || isOut(site, number, until) || isAhead(site, until)) {
                return 0;
            }
        }
        return delay;
    }

    private boolean isTwice(int site, int number, int step) {
        return drawn(site, number, step) % 100 == 1
                && step + 1 < steps
                && !isOut(site, number, step)
                && !isOut(site, number, step + 1)
                && isAhead(site, step) == isAhead(site, step + 1);
    }
}
