package berm.stream;

import berm.service.Health;
import berm.service.HostPort;
import berm.service.Metrics;
import berm.service.ServicePages;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.flink.runtime.jobgraph.JobGraph;

/**
 * A job as a process that runs until it is told to stop: with a cluster of its own, or keeping the
 * job on one elsewhere, where it goes on without this process.
 */
final class JobProcess {
    private final String name;
    private final JobSettings settings;
    private final String identity;
    private final Supplier<JobGraph> graph;

    /**
     * @param identity differs when the job is told something else
     */
    JobProcess(String name, JobSettings settings, String identity, Supplier<JobGraph> graph) {
        this.name = name;
        this.settings = settings;
        this.identity = identity;
        this.graph = graph;
    }

    void run() throws Exception {
        if (settings.flink().isPresent()) {
            keep(settings.flink().get());
        } else {
            runHere();
        }
        new CountDownLatch(1).await();
    }

    private void runHere() throws Exception {
        FlinkCluster cluster = FlinkCluster.start(settings.cluster());
        RunningJob job = cluster.submit(graph.get(), settings);
        atEnd(
                job::health,
                job::metrics,
                () -> {
                    job.close();
                    cluster.close();
                });
    }

    private void keep(HostPort rest) throws Exception {
        JobLibraries libraries = JobLibraries.installed();
        FlinkCluster cluster = FlinkCluster.reach(rest, libraries);
        String mark = libraries.mark(identity);
        var kept = new KeptJob(cluster, settings, mark, graph, name);
        Thread keeper = new Thread(kept, name + "-keeper");
        keeper.start();
        atEnd(
                kept::health,
                kept::metrics,
                () -> {
                    keeper.interrupt();
                    cluster.close();
                });
    }

    private void atEnd(Supplier<Health> health, Supplier<Metrics> metrics, Runnable end)
            throws Exception {
        ServicePages pages = ServicePages.start(settings.pages(), health, metrics);
        Runnable close =
                () -> {
                    pages.close();
                    end.run();
                };
        Runtime.getRuntime().addShutdownHook(new Thread(close, name + "-close"));
    }
}
