package berm.benchmarks;

import berm.domain.judge.SiteMemory;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What sites' memories take, in bytes a sensor.
 *
 * @param heap of what is remembered, by the heap in use before and after copies of it
 * @param serialised of what is remembered, as a checkpoint has it
 * @param plan of the plan's document, which a checkpoint has too
 */
record Footprint(Spread heap, double serialised, double plan) {
    private static final int ROUNDS = 5;

    /** Many, so that what else the heap does is little beside them. */
    private static final int COPIES = 4;

    static Footprint of(Workload workload, SiteMemory[] memories) {
        double sensors = workload.sensors();
        double plans = 0;
        double all = 0;
        for (int site = 0; site < memories.length; site++) {
            plans += workload.document(site).length;
            all += written(memories[site]);
        }
        List<Double> heaps = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            heaps.add(heap(memories) / sensors);
        }
        return new Footprint(Spread.of(heaps), (all - plans) / sensors, plans / sensors);
    }

    /** Copies share the plan with what they are copies of. */
    private static double heap(SiteMemory[] memories) {
        long before = used();
        List<SiteMemory> copies = new ArrayList<>(COPIES * memories.length);
        for (int copy = 0; copy < COPIES; copy++) {
            for (SiteMemory memory : memories) {
                copies.add(memory.copy());
            }
        }
        double bytes = (used() - before) / (double) COPIES;
        return copies.isEmpty() ? 0 : bytes;
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long written(SiteMemory memory) {
        try (var out = new DataOutputStream(OutputStream.nullOutputStream())) {
            memory.writeTo(out);
            return out.size();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
