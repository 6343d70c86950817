package berm.stream;

import berm.service.Health;
import berm.service.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a cluster elsewhere runs a job: it is submitted where it is missing, as after the
 * cluster has lost its memory, and goes on where its newest checkpoint ended.
 *
 * <p>A job that was made otherwise, by another release or other settings, is replaced when this
 * begins to keep it, and only then: of two keepers the one that came last has its way. The job goes
 * on when this ends.
 */
final class KeptJob implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(KeptJob.class);
    private static final long LOOK_MILLIS = 1_000;

    /** A cluster that has just started may know its jobs a moment later. */
    private static final int LOOKS_WITHOUT = 3;

    private final FlinkCluster cluster;
    private final JobSettings settings;
    private final String mark;
    private final Supplier<JobGraph> graph;
    private final String name;
    private volatile @Nullable RunningJob kept;
    private volatile String trouble = "looked for on the cluster";
    private boolean known;
    private int without;

    /**
     * @param mark differs from that of a job which was made otherwise
     * @param graph makes the job
     */
    KeptJob(
            FlinkCluster cluster,
            JobSettings settings,
            String mark,
            Supplier<JobGraph> graph,
            String name) {
        this.cluster = cluster;
        this.settings = settings;
        this.mark = mark;
        this.graph = graph;
        this.name = name;
    }

    /** Until this thread is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                keep();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() throws InterruptedException {
        try {
            look();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception away) {
            kept = null;
            say("not kept: " + away);
        }
    }

    private void look() throws Exception {
        List<JobID> found = cluster.running(name);
        without = found.isEmpty() ? without + 1 : 0;
        if (!found.isEmpty()) {
            adopt(found);
        } else if (without >= LOOKS_WITHOUT) {
            kept = cluster.submit(graph.get(), settings, mark);
            known = true;
            without = 0;
            log.info("{} submitted", name);
        }
    }

    private void adopt(List<JobID> found) throws Exception {
        for (JobID twin : found.subList(1, found.size())) {
            log.error("{} runs twice: {} is ended", name, twin);
            cluster.job(twin, name).close();
        }
        RunningJob job = cluster.job(found.get(0), name);
        if (known || cluster.mark(found.get(0)).equals(Optional.of(mark))) {
            known = true;
            kept = job;
        } else {
            log.info("{} was made otherwise: it is replaced", name);
            replace(job);
        }
    }

    /** What is not well enough for a savepoint goes on from its newest checkpoint. */
    private void replace(RunningJob job) throws Exception {
        kept = null;
        try {
            String savepoint = job.stopWithSavepoint(settings.checkpoints());
            log.info("{} stopped at {}", name, savepoint);
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception unwell) {
            log.warn("{} is ended without a savepoint", name, unwell);
            job.close();
        }
        without = LOOKS_WITHOUT - 1;
    }

    private void say(String now) {
        if (!now.equals(trouble)) {
            log.warn("{} {}", name, now);
        }
        trouble = now;
    }

    Health health() {
        RunningJob job = kept;
        return job == null ? new Health(false, Map.of(name, trouble)) : job.health();
    }

    Metrics metrics() {
        RunningJob job = kept;
        return job == null ? JobMetrics.up(new Metrics(), name, false) : job.metrics();
    }
}
