package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.messages.ConditionEventJson;
import berm.messages.RawHeaders;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One run of {@code watch} over the whole log, from its first event to the last partition's end.
 */
final class WatchRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** So many looks at nothing new, of a tenth of a second, and no more is to come. */
    private static final int QUIET = 50;

    private static final int CHECKPOINT_MILLIS = 2_000;
    private static final int CONDITIONS_PARTITIONS = 8;
    private static final String PULSE = "\"kind\":\"PULSE\"";

    private final int partitions;
    private final Workload workload;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private long firstDecided = Long.MAX_VALUE;
    private long lastDecided = Long.MIN_VALUE;
    private long cpuFirst;

    private WatchRun(int partitions, Workload workload) {
        this.partitions = partitions;
        this.workload = workload;
    }

    /**
     * Runs the job as production does.
     *
     * @param judging the workload in the log, and what must be said of it
     * @param checkpoints a directory that is not there yet
     */
    static Effort of(
            String kafka, int partitions, int parallelism, Judging judging, Path checkpoints)
            throws Exception {
        var run = new WatchRun(partitions, judging.workload());
        var cluster = new ClusterSettings(0, parallelism);
        var settings =
                JobSettings.here(
                        KafkaAccess.open(kafka),
                        parallelism,
                        checkpoints,
                        CHECKPOINT_MILLIS,
                        cluster);
        try (var conditions = conditions(kafka);
                FlinkCluster flink = FlinkCluster.start(cluster)) {
            RunningJob job = WatchJob.start(flink, settings);
            try {
                run.follow(conditions, judging.right().size());
                return run.effort(judging.right());
            } finally {
                job.close();
            }
        }
    }

    /** From where the topic ends now. */
    private static KafkaConsumer<byte[], byte[]> conditions(String kafka) {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka);
        var bytes = new ByteArrayDeserializer();
        var consumer = new KafkaConsumer<>(properties, bytes, bytes);
        List<TopicPartition> all =
                IntStream.range(0, CONDITIONS_PARTITIONS)
                        .mapToObj(number -> new TopicPartition(Topics.CONDITIONS, number))
                        .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        return consumer;
    }

    /** To the ends, and to the last of so many events, which may be behind them elsewhere. */
    private void follow(KafkaConsumer<byte[], byte[]> conditions, int events) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (ended.size() < partitions || (lines.size() < events && quiet < QUIET)) {
            if (System.nanoTime() > deadline) {
                throw new WrongResult("watch did not reach the end of the log in " + PATIENCE);
            }
            var records = conditions.poll(Duration.ofMillis(100));
            quiet = records.isEmpty() ? quiet + 1 : 0;
            for (ConsumerRecord<byte[], byte[]> record : records) {
                take(record);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws Exception {
        if (new String(record.value(), UTF_8).contains(PULSE)) {
            return;
        }
        long decided =
                Long.parseLong(
                        new String(record.headers().lastHeader(RawHeaders.DECIDED).value(), UTF_8));
        ConditionEvent event = ConditionEventJson.decode(record.value());
        if (event.kind() != EventKind.PLAN) {
            lines.add(workload.line(event));
        } else if (event.site().startsWith(CoreLog.MIDDLE)) {
            cpuFirst = firstDecided == Long.MAX_VALUE ? Effort.cpuNanos() : cpuFirst;
            firstDecided = Math.min(firstDecided, decided);
        } else if (event.site().startsWith(CoreLog.END)) {
            lastDecided = Math.max(lastDecided, decided);
            ended.add(event.site());
        }
    }

    private Effort effort(List<String> right) {
        long cpu = Effort.cpuNanos();
        Tally.check(lines.stream().sorted().toList(), right);
        return new Effort((lastDecided - firstDecided) / 1e3, (cpu - cpuFirst) / 1e9);
    }
}
