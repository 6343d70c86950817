package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.Reading;
import berm.domain.SiteId;
import java.util.ArrayList;
import java.util.List;

/**
 * The workload {@code core}: sensors read every 10 s, all noisy round 50, some chattering round the
 * limit of 80, some climbing to it in ramps, some silent for 160 s. The same readings always.
 *
 * <p>Step by step, sensor by sensor, until there are {@code readings}; a message brings the
 * readings of one step of one site of {@value #SITE} sensors, and arrives when its last sensor
 * measures.
 */
record Core(int sensors, long readings) implements Workload {
    static final int SITE = 40;

    /** A sensor's pattern comes again after so many steps. */
    private static final int PERIOD = 200;

    Core {
        if (sensors <= 0 || sensors % SITE != 0) {
            throw new IllegalArgumentException("sensors come in sites of " + SITE);
        }
    }

    /** The workload of the published figures. */
    static Core million() {
        return new Core(5_000, 1_000_000);
    }

    @Override
    public String name() {
        return "core";
    }

    @Override
    public int sites() {
        return sensors / SITE;
    }

    @Override
    public long duplicates() {
        return 0;
    }

    @Override
    public SiteId site(int number) {
        return siteId(number);
    }

    @Override
    public byte[] document(int site) {
        return CorePlan.document(site);
    }

    @Override
    public List<String> answer() {
        return CoreOracle.answer(this);
    }

    @Override
    public String line(ConditionEvent event) {
        return CoreOracle.line(event);
    }

    static SiteId siteId(int site) {
        return new SiteId("core-%03d".formatted(site));
    }

    static String sensorId(int numberInSite) {
        return "s" + (char) ('0' + numberInSite / 10) + (char) ('0' + numberInSite % 10);
    }

    @Override
    public void tell(Listener listener) {
        long left = readings;
        for (int step = 0; left > 0; step++) {
            for (int site = 0; site < sites() && left > 0; site++) {
                List<Reading> message = message(site, step, left);
                left -= message.size();
                listener.message(site, step, time(site * SITE + SITE - 1, step), message);
            }
        }
    }

    private List<Reading> message(int site, int step, long most) {
        List<Reading> message = new ArrayList<>(SITE);
        for (int number = 0; number < SITE && message.size() < most; number++) {
            int sensor = site * SITE + number;
            if (!isOut(sensor, step)) {
                long time = time(sensor, step);
                message.add(new Reading(sensorId(number), time, value(sensor, step), "kPa"));
            }
        }
        return message;
    }

    long time(int sensor, int step) {
        return START + CADENCE * step + CADENCE * sensor / sensors;
    }

    static boolean isOut(int sensor, int step) {
        int phase = step % PERIOD;
        return sensor % 100 == 7 && phase >= 80 && phase < 96;
    }

    static double value(int sensor, int step) {
        int phase = step % PERIOD;
        double value = 50 + 2 * noise(sensor, step);
        if (sensor % 20 == 3 && phase >= 100 && phase < 130) {
            value = 80.5 + 4 * noise(sensor, step);
        } else if (sensor % 50 == 11 && phase >= 60 && phase < 120) {
            value += 0.5 * (phase - 60);
        } else if (sensor % 50 == 11 && phase >= 120 && phase < 180) {
            value += 30 - 0.5 * (phase - 120);
        }
        return Math.round(value * 1_000) / 1_000.0;
    }

    /** From -0.5 to 0.5. */
    static double noise(long sensor, long step) {
        return (mixed(sensor, step) & 0xFFFFFF) / (double) (1 << 24) - 0.5;
    }

    /** 64 bits that look drawn. */
    static long mixed(long sensor, long step) {
        long mixed = sensor * 0x9E3779B97F4A7C15L ^ step * 0xC2B2AE3D27D4EB4FL;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
