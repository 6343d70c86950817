package berm.stream;

import berm.service.Health;
import berm.service.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.rest.messages.ConversionException;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.MessageParameter;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointStatistics;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatistics;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatisticsHeaders;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo.JobVertexDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job on its cluster. */
public final class RunningJob implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunningJob.class);

    private final RestClusterClient<StandaloneClusterId> client;
    private final JobID id;
    private final String name;

    RunningJob(RestClusterClient<StandaloneClusterId> client, JobID id, String name) {
        this.client = client;
        this.id = id;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * Whether every task runs; Flink calls a job RUNNING also while its tasks come and go. One that
     * failed is well again with its next checkpoint, as tasks that fail at their first poll run
     * too.
     */
    public Health health() {
        try {
            return healthNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        } catch (Exception e) {
            return down("not known: " + e);
        }
    }

    private Health healthNow() throws Exception {
        JobDetailsInfo details = FlinkCluster.awaited(client.getJobDetails(id));
        Optional<LastFailure> failure = LastFailure.of(client, id);
        String why = failure.map(last -> ": " + last.why()).orElse("");
        if (!runs(details)) {
            return down(told(details) + why);
        }
        if (failure.isPresent() && !isOver(failure.get())) {
            return down("started anew, no checkpoint since" + why);
        }
        boolean waits = ofHistory().getOrDefault(HistorySink.WAITING, 0L) > 0;
        return waits
                ? down("running, but the history is away")
                : new Health(true, Map.of(name, "running"));
    }

    private static boolean runs(JobDetailsInfo details) {
        return details.getJobStatus() == JobStatus.RUNNING
                && details.getJobVertexInfos().stream()
                        .allMatch(vertex -> running(vertex.getTasksPerState()));
    }

    private boolean isOver(LastFailure failure) throws Exception {
        return newestCheckpoint()
                .filter(newest -> newest.getTriggerTimestamp() > failure.at())
                .isPresent();
    }

    private Health down(String state) {
        return new Health(false, Map.of(name, state));
    }

    private static boolean running(Map<ExecutionState, Integer> tasks) {
        return tasks.entrySet().stream()
                .allMatch(
                        state -> state.getKey() == ExecutionState.RUNNING || state.getValue() == 0);
    }

    private static String told(JobDetailsInfo details) {
        String tasks =
                new TreeMap<>(details.getJobVerticesPerState())
                        .entrySet().stream()
                                .filter(state -> state.getValue() > 0)
                                .map(state -> state.getValue() + " " + state.getKey())
                                .collect(Collectors.joining(", "));
        return (details.getJobStatus() + ": " + tasks).toLowerCase(Locale.ROOT);
    }

    /** The balance of everything the job's sites took in; empty while it is not known. */
    public Metrics metrics() {
        Metrics metrics = JobMetrics.up(new Metrics(), name, health().up());
        try {
            sums(SiteStage.SITES, Counts.NAMES)
                    .forEach((count, sum) -> JobMetrics.add(metrics, name, count, sum));
            ofHistory().forEach((count, sum) -> JobMetrics.add(metrics, name, count, sum));
            ofSource().forEach((count, sum) -> JobMetrics.add(metrics, name, count, sum));
            newestCheckpoint().ifPresent(newest -> JobMetrics.checkpoint(metrics, name, newest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("counts of {} are not known", name, e);
        }
        return metrics;
    }

    /** How far the job is behind the end of the log; empty until it has read. */
    private Map<String, Long> ofSource() throws Exception {
        return sums(SiteStage.RAW, SiteStage.SOURCE + "." + JobMetrics.PENDING);
    }

    /** Since the job was submitted; a checkpoint that fails is no trouble until many have. */
    private Optional<CheckpointStatistics> newestCheckpoint() throws Exception {
        CheckpointingStatistics statistics =
                FlinkCluster.ask(client, CheckpointingStatisticsHeaders.getInstance(), id);
        return Optional.ofNullable(
                statistics.getLatestCheckpoints().getCompletedCheckpointStatistics());
    }

    private Map<String, Long> ofHistory() throws Exception {
        return name.equals(ArchiveJob.NAME)
                ? sums(HistorySink.OPERATOR, HistorySink.GAUGES)
                : Map.of();
    }

    /** Gauge → its sum over the instances; empty while one of them is not known. */
    private Map<String, Long> sums(String operator, List<String> gauges) throws Exception {
        String prefix = operator + "." + SiteFunction.METRICS + ".";
        return sums(
                SiteStage.SITES,
                gauges.stream().map(prefix::concat).collect(Collectors.joining(",")));
    }

    /** The same of gauges by their whole names, in the vertex with an operator. */
    private Map<String, Long> sums(String operator, String wanted) throws Exception {
        Optional<JobVertexDetailsInfo> vertex =
                FlinkCluster.awaited(client.getJobDetails(id)).getJobVertexInfos().stream()
                        .filter(each -> each.getName().contains(operator))
                        .findFirst();
        return vertex.isEmpty() ? Map.of() : sums(vertex.get(), wanted);
    }

    private Map<String, Long> sums(JobVertexDetailsInfo sites, String wanted) throws Exception {
        AggregatedSubtaskMetricsParameters parameters = new AggregatedSubtaskMetricsParameters();
        parameters.getPathParameters().forEach(parameter -> resolve(parameter, sites, wanted));
        parameters.getQueryParameters().forEach(parameter -> resolve(parameter, sites, wanted));
        var answer =
                FlinkCluster.awaited(
                        client.sendRequest(
                                AggregatedSubtaskMetricsHeaders.getInstance(),
                                parameters,
                                EmptyRequestBody.getInstance()));
        Map<String, Long> sums = new TreeMap<>();
        answer.getMetrics()
                .forEach(
                        metric ->
                                sums.put(
                                        metric.getId().replaceAll(".*[.]", ""),
                                        metric.getSum().longValue()));
        return sums;
    }

    private void resolve(MessageParameter<?> parameter, JobVertexDetailsInfo sites, String wanted) {
        try {
            switch (parameter.getKey()) {
                case "jobid" -> parameter.resolveFromString(id.toString());
                case "vertexid" -> parameter.resolveFromString(sites.getJobVertexID().toString());
                case "get" -> parameter.resolveFromString(wanted);
                case "agg" -> parameter.resolveFromString("sum");
                default -> {}
            }
        } catch (ConversionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Stops the job where it is, nothing drained.
     *
     * @return where the savepoint lies
     */
    public String stopWithSavepoint(Path directory) throws Exception {
        return FlinkCluster.awaited(
                client.stopWithSavepoint(
                        id, false, directory.toUri().toString(), SavepointFormatType.CANONICAL));
    }

    /** Ends the job; its checkpoints stay. */
    @Override
    public void close() {
        try {
            FlinkCluster.awaited(client.cancel(id));
            FlinkCluster.awaited(client.requestJobResult(id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} did not end cleanly", name, e);
        }
    }
}
