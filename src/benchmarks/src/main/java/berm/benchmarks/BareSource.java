package berm.benchmarks;

import berm.domain.World;
import berm.messages.Topics;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The least a Flink job can do with the log: take each record's bytes, and drop them. */
final class BareSource {
    private static final Queue<Reader> READERS = new ConcurrentLinkedQueue<>();

    private BareSource() {}

    /** Reads the world once, and says what it took from the first record to the last. */
    static Effort read(String kafka, World world, int parallelism) throws Exception {
        READERS.clear();
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        var environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        environment
                .fromSource(source(kafka, world), WatermarkStrategy.noWatermarks(), "raw")
                .sinkTo(new DiscardingSink<>());
        var unused = environment.execute("bare");
        return effort();
    }

    private static Effort effort() {
        long cpu = Effort.cpuNanos();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long cpuFirst = Long.MAX_VALUE;
        for (Reader reader : READERS) {
            if (reader.count > 0) {
                first = Math.min(first, reader.first);
                last = Math.max(last, reader.last);
                cpuFirst = Math.min(cpuFirst, reader.cpuFirst);
            }
        }
        return new Effort((last - first) / 1e9, (cpu - cpuFirst) / 1e9);
    }

    /** The number of records the last run took. */
    static long count() {
        return READERS.stream().mapToLong(reader -> reader.count).sum();
    }

    private static KafkaSource<byte[]> source(String kafka, World world) {
        return KafkaSource.<byte[]>builder()
                .setBootstrapServers(kafka)
                .setTopics(Topics.raw(world))
                .setGroupId("bench-bare")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new Reader())
                .build();
    }

    /** Counts in fields of its own, one instance in each source. */
    private static final class Reader implements KafkaRecordDeserializationSchema<byte[]> {
        private static final long serialVersionUID = 1;

        private long first;
        private long last;
        private long cpuFirst;
        private long count;

        @Override
        public void open(InitializationContext context) {
            READERS.add(this);
        }

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<byte[]> out) {
            last = System.nanoTime();
            if (count++ == 0) {
                first = last;
                cpuFirst = Effort.cpuNanos();
            }
            if (record.value() != null) {
                out.collect(record.value());
            }
        }

        @Override
        public TypeInformation<byte[]> getProducedType() {
            return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
        }
    }
}
