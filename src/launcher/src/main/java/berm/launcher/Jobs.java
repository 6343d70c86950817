package berm.launcher;

import berm.launcher.embedded.LoopbackPort;
import berm.launcher.up.Running;
import berm.service.ServicePages;
import berm.stream.ArchiveJob;
import berm.stream.ArchiveSettings;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The jobs watch and archive, on one Flink cluster inside this process. */
final class Jobs {
    private static final int JOBS = 2;

    private final Ports ports;
    private final Path checkpoints;
    private final Map<String, String> settings;
    private final CompletableFuture<FlinkCluster> cluster = new CompletableFuture<>();

    Jobs(Ports ports, Path checkpoints, Map<String, String> settings) {
        this.ports = ports;
        this.checkpoints = checkpoints;
        this.settings = Map.copyOf(settings);
    }

    Running cluster() throws Exception {
        ports.flink().requireFree();
        int slots = JOBS * JobSettings.watch(settings).parallelism();
        FlinkCluster started =
                FlinkCluster.start(new ClusterSettings(ports.flink().number(), slots));
        cluster.complete(started);
        return Running.until(started);
    }

    Running watch() throws Exception {
        JobSettings told = JobSettings.watch(settings(WatchJob.NAME, ports.watchHealth()));
        return running(WatchJob.start(cluster.join(), told), ports.watchHealth(), told);
    }

    Running archive() throws Exception {
        ArchiveSettings told =
                ArchiveSettings.from(settings(ArchiveJob.NAME, ports.archiveHealth()));
        return running(ArchiveJob.start(cluster.join(), told), ports.archiveHealth(), told.job());
    }

    private Map<String, String> settings(String job, LoopbackPort health) {
        Map<String, String> told = new HashMap<>(settings);
        told.put("BERM_CHECKPOINTS", checkpoints.resolve(job).toString());
        told.put("BERM_HEALTH_PORT", Integer.toString(health.number()));
        return told;
    }

    private static Running running(RunningJob job, LoopbackPort health, JobSettings told)
            throws Exception {
        health.requireFree();
        ServicePages pages = ServicePages.start(told.pages(), job::health, job::metrics);
        Reachable.waitUntil("running", () -> job.health().up());
        return Running.until(
                () -> {
                    pages.close();
                    job.close();
                });
    }
}
