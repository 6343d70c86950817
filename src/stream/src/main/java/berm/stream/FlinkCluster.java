package berm.stream;

import berm.service.HostPort;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobConfigHeaders;
import org.apache.flink.runtime.rest.messages.JobConfigInfo;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.MessageHeaders;
import org.apache.flink.runtime.rest.messages.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink cluster, inside this process or elsewhere, reached over REST. */
public final class FlinkCluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FlinkCluster.class);

    /** Of a job: what it was made of and told. */
    private static final String MARK = "berm.mark";

    private static final int TRIES = 2;

    private final AutoCloseable embedded;
    private final RestClusterClient<StandaloneClusterId> client;
    private final URI pages;
    private final JobLibraries libraries;

    private FlinkCluster(AutoCloseable embedded, URI pages, JobLibraries libraries)
            throws Exception {
        this.embedded = embedded;
        this.pages = pages;
        this.libraries = libraries;
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, pages.getHost());
        configuration.set(RestOptions.PORT, pages.getPort());
        configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, TRIES);
        this.client = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
    }

    /**
     * Reaches a session cluster elsewhere.
     *
     * @param rest where its JobManager answers
     * @param libraries what its jobs need besides Flink
     * @throws Exception as Flink throws it; not when nobody answers
     */
    static FlinkCluster reach(HostPort rest, JobLibraries libraries) throws Exception {
        return new FlinkCluster(() -> {}, URI.create("http://" + rest), libraries);
    }

    /**
     * Starts a cluster inside this process.
     *
     * @throws Exception as Flink throws it, when it cannot be started
     */
    public static FlinkCluster start(ClusterSettings settings) throws Exception {
        MiniCluster embedded = new MiniCluster(configuration(settings));
        try {
            embedded.start();
            return new FlinkCluster(embedded, embedded.getRestAddress().get(), JobLibraries.NONE);
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
        return submit(job, settings, "");
    }

    /**
     * The same for a job that is known again by its mark.
     *
     * @throws Exception as Flink throws it, when the job is refused
     */
    RunningJob submit(JobGraph job, JobSettings settings, String mark) throws Exception {
        ExecutionConfig told =
                job.getSerializedExecutionConfig().deserializeValue(getClass().getClassLoader());
        told.setGlobalJobParameters(Configuration.fromMap(Map.of(MARK, mark)));
        job.setExecutionConfig(told);
        libraries.jars().forEach(jar -> job.addJar(new Path(jar.toUri())));
        Files.createDirectories(settings.checkpoints());
        CheckpointDirectory.newest(settings.checkpoints())
                .ifPresent(
                        newest ->
                                job.setSavepointRestoreSettings(
                                        SavepointRestoreSettings.forPath(
                                                newest.toUri().toString(),
                                                false,
                                                RecoveryClaimMode.CLAIM)));
        return job(awaited(client.submitJob(job)), job.getName());
    }

    RunningJob job(JobID id, String name) {
        return new RunningJob(client, id, name);
    }

    /** The jobs of a name that have not ended, the newest first. */
    List<JobID> running(String name) throws Exception {
        return awaited(client.listJobs()).stream()
                .filter(job -> job.getJobName().equals(name))
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .sorted(Comparator.comparing(JobStatusMessage::getStartTime).reversed())
                .map(JobStatusMessage::getJobId)
                .toList();
    }

    /** The mark that a job was submitted with. */
    Optional<String> mark(JobID id) throws Exception {
        JobConfigInfo told = ask(client, JobConfigHeaders.getInstance(), id);
        return Optional.ofNullable(told.getExecutionConfigInfo())
                .map(config -> config.getGlobalJobParameters().get(MARK));
    }

    /** Asks about a job what Flink's REST tells of it. */
    static <P extends ResponseBody, M extends JobMessageParameters> P ask(
            RestClusterClient<?> client, MessageHeaders<EmptyRequestBody, P, M> question, JobID id)
            throws Exception {
        M parameters = question.getUnresolvedMessageParameters();
        parameters.jobPathParameter.resolve(id);
        return awaited(client.sendRequest(question, parameters, EmptyRequestBody.getInstance()));
    }

    static <T> T awaited(CompletableFuture<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Ends a cluster inside this process, and its jobs with it; one elsewhere goes on. */
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
