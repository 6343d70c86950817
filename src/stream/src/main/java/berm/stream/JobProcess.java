package berm.stream;

import berm.service.ServicePages;
import java.util.concurrent.CountDownLatch;

/** A job with a cluster of its own, as a process that runs until it is told to stop. */
final class JobProcess {
    private JobProcess() {}

    /** Starts the job on the cluster. */
    interface Start {
        RunningJob on(FlinkCluster cluster) throws Exception;
    }

    static void run(JobSettings settings, Start start) throws Exception {
        FlinkCluster cluster = FlinkCluster.start(settings.cluster());
        RunningJob job = start.on(cluster);
        ServicePages pages = ServicePages.start(settings.pages(), job::health, job::metrics);
        Runnable close =
                () -> {
                    pages.close();
                    job.close();
                    cluster.close();
                };
        Runtime.getRuntime().addShutdownHook(new Thread(close, job.name() + "-close"));
        new CountDownLatch(1).await();
    }
}
