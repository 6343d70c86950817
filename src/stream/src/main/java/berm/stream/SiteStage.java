package berm.stream;

import berm.messages.Topics;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * What {@code watch} and {@code archive} have in common: every raw topic from its beginning, each
 * record stamped by its partition's clock, each site's machine.
 */
final class SiteStage {
    /** The operator with the sites' machines. */
    static final String SITES = "sites";

    /** The operator that reads the log. */
    static final String RAW = "raw";

    /** The same as Flink names it where it tells of gauges. */
    static final String SOURCE = "Source__" + RAW;

    /**
     * Groups of sites, the most that can be spread; fixed for ever by the first checkpoint. So many
     * that 100 000 sites are about 100 a group, and groups differ by some 10 %.
     */
    private static final int MAX_PARALLELISM = 1_024;

    /** A partition's sites get its ticks at most this often, in wall ms; live, that is each one. */
    private static final long TICK_EVERY = 500;

    private static final Duration FIRST_RESTART = Duration.ofMillis(500);
    private static final Duration LAST_RESTART = Duration.ofSeconds(15);

    private final StreamExecutionEnvironment environment;
    private final SingleOutputStreamOperator<LogRecord> clocked;
    private final SingleOutputStreamOperator<Outgoing> judged;

    SiteStage(String job, JobSettings settings, SiteSink sink) {
        this.environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration(settings));
        this.clocked =
                environment
                        .fromSource(source(job, settings), WatermarkStrategy.noWatermarks(), RAW)
                        .uid(RAW)
                        .transform(
                                "clock",
                                TypeInformation.of(LogRecord.class),
                                new ClockOperator(TICK_EVERY))
                        .uid("clock");
        this.judged =
                clocked.keyBy(LogRecord::key)
                        .process(new SiteFunction(sink))
                        .returns(Outgoing.class)
                        .name(SITES)
                        .uid(SITES);
    }

    /** The consumer group in which a job commits the offsets its newest checkpoint has passed. */
    static String group(String job) {
        return "berm-" + job;
    }

    /** Deaf spans, from the clocks. */
    DataStream<Outgoing> deaf() {
        return clocked.getSideOutput(ClockOperator.DEAF);
    }

    /** What the sink of the sites said. */
    DataStream<Outgoing> judged() {
        return judged;
    }

    DataStream<RejectedRecord> rejected() {
        return judged.getSideOutput(SiteFunction.REJECTED);
    }

    JobGraph graph(String job) {
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(job);
        return graph.getJobGraph();
    }

    private static Configuration configuration(JobSettings settings) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        // An operator without a uid of its own would lose its state when the job changes.
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(2));
        configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        configuration.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                Duration.ofMillis(settings.checkpointMillis()));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                settings.checkpoints().toUri().toString());
        // So it is read in blocks; uncompressed, each number of it would be a system call.
        configuration.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3);
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                FIRST_RESTART);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                LAST_RESTART);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        return configuration;
    }

    private static KafkaSource<LogRecord> source(String job, JobSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.kafka().security());
        properties.setProperty("partition.discovery.interval.ms", "1000");
        return KafkaSource.<LogRecord>builder()
                .setBootstrapServers(settings.kafka().servers())
                .setTopicPattern(Topics.RAW_PATTERN)
                .setGroupId(group(job))
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new RawReader())
                .setProperties(properties)
                .build();
    }
}
