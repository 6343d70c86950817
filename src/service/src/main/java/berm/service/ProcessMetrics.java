package berm.service;

import berm.service.Metrics.Label;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/** What the Java machine knows of its process, under the names that dashboards look for. */
public final class ProcessMetrics {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private ProcessMetrics() {}

    /** Adds it to what the process tells of its work. */
    public static Metrics add(Metrics metrics) {
        addSystem(metrics);
        addMemory(metrics, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        addMemory(metrics, "nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            metrics.counter(
                    "jvm_gc_collection_seconds_total",
                    "Time the garbage collector has worked.",
                    Math.max(0, collector.getCollectionTime()) / MILLIS,
                    new Label("gc", collector.getName()));
        }
        return metrics.gauge(
                "jvm_threads_current",
                "Threads that live.",
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static void addSystem(Metrics metrics) {
        metrics.gauge(
                "process_start_time_seconds",
                "When the process began, since 1970 UTC.",
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
        var system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof OperatingSystemMXBean known) {
            metrics.counter(
                    "process_cpu_seconds_total",
                    "Processor time the process has had.",
                    Math.max(0, known.getProcessCpuTime()) / NANOS);
        }
        if (system instanceof UnixOperatingSystemMXBean unix) {
            metrics.gauge(
                    "process_open_fds",
                    "Files and connections that are open.",
                    unix.getOpenFileDescriptorCount());
            metrics.gauge(
                    "process_max_fds",
                    "Files and connections that may be open.",
                    unix.getMaxFileDescriptorCount());
        }
    }

    private static void addMemory(Metrics metrics, String area, MemoryUsage usage) {
        Label label = new Label("area", area);
        metrics.gauge("jvm_memory_used_bytes", "Memory in use.", usage.getUsed(), label);
        if (usage.getMax() >= 0) {
            metrics.gauge(
                    "jvm_memory_max_bytes", "Memory that may be used.", usage.getMax(), label);
        }
    }
}
