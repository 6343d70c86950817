package berm.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work took: wall time, and the time of all cores, those of the JVM's own threads too.
 */
record Effort(double wallSeconds, double cpuSeconds) {
    static Effort of(Runnable work) {
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        work.run();
        return new Effort((System.nanoTime() - wall) / 1e9, (cpuNanos() - cpu) / 1e9);
    }

    static long cpuNanos() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
