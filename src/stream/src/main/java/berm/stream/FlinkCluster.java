package berm.stream;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Flink cluster inside this process, reached as any cluster is: over REST. */
public final class FlinkCluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FlinkCluster.class);

    private final MiniCluster embedded;
    private final RestClusterClient<StandaloneClusterId> client;
    private final URI pages;

    private FlinkCluster(MiniCluster embedded, URI pages) throws Exception {
        this.embedded = embedded;
        this.pages = pages;
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, pages.getHost());
        configuration.set(RestOptions.PORT, pages.getPort());
        this.client = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
    }

    /**
     * Starts the cluster.
     *
     * @throws Exception as Flink throws it, when it cannot be started
     */
    public static FlinkCluster start(ClusterSettings settings) throws Exception {
        MiniCluster embedded = new MiniCluster(configuration(settings));
        try {
            embedded.start();
            return new FlinkCluster(embedded, embedded.getRestAddress().get());
        } catch (Exception e) {
            embedded.close();
            throw e;
        }
    }

    private static MiniClusterConfiguration configuration(ClusterSettings settings) {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, Integer.toString(settings.pagesPort()));
        configuration.set(RestOptions.PORT, settings.pagesPort());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
        configuration.set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, Duration.ofSeconds(1));
        return new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setCommonBindAddress("127.0.0.1")
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(settings.slots())
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build();
    }

    /** Flink's own web pages. */
    public URI pages() {
        return pages;
    }

    /**
     * Starts a job where its newest checkpoint ended, or from the beginning of the log.
     *
     * @throws Exception as Flink throws it, when the job is refused
     */
    RunningJob submit(JobGraph job, JobSettings settings) throws Exception {
        Files.createDirectories(settings.checkpoints());
        CheckpointDirectory.newest(settings.checkpoints())
                .ifPresent(
                        newest ->
                                job.setSavepointRestoreSettings(
                                        SavepointRestoreSettings.forPath(
                                                newest.toUri().toString(),
                                                false,
                                                RecoveryClaimMode.CLAIM)));
        JobID id = awaited(client.submitJob(job));
        return new RunningJob(client, id, job.getName());
    }

    static <T> T awaited(CompletableFuture<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Ends the cluster, and its jobs with it. */
    @Override
    public void close() {
        client.close();
        try {
            embedded.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("the embedded cluster did not end cleanly", e);
        }
    }
}
