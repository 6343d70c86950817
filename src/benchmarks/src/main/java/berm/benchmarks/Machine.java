package berm.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/**
 * What was measured on, and how busy it was before.
 *
 * @param load average number of running programs over the last minute; negative when not known
 */
record Machine(String time, int cores, double memoryGib, String jdk, String os, double load) {
    /** Above this, other programs take part in the result. */
    private static final double BUSY = 1;

    static Machine now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Instant.now().toString(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / (double) (1L << 30),
                Runtime.version().toString(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getSystemLoadAverage());
    }

    boolean isBusy() {
        return load > BUSY;
    }

    String text() {
        return "  machine: %d cores, %.0f GiB, JDK %s, %s%n  %s, load average before: %.2f%s"
                .formatted(
                        cores,
                        memoryGib,
                        jdk,
                        os,
                        time,
                        load,
                        isBusy() ? "; the machine is busy, trust ratios only" : "");
    }
}
