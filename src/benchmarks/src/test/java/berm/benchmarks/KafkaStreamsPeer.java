package berm.benchmarks;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Kafka Streams with the Processor API and stores in memory, in the driver that tests use: no
 * server, no changelog, so more than it could do in production.
 */
final class KafkaStreamsPeer implements Peer {
    private static final String SENSORS = "sensors";
    private static final String HEARD = "heard";

    @Override
    public String name() {
        return "Kafka Streams 4.2.2, test driver";
    }

    @Override
    public Run run(List<PeerReading> readings) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "peer");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        Instant start = Instant.ofEpochMilli(readings.get(0).time());
        try (var driver = new TopologyTestDriver(topology(), properties, start)) {
            var in =
                    driver.createInputTopic(
                            "readings", Serdes.String().serializer(), Serdes.Double().serializer());
            var out =
                    driver.createOutputTopic(
                            "alarms",
                            Serdes.String().deserializer(),
                            Serdes.String().deserializer());
            Effort effort = Effort.of(() -> send(readings, in));
            return new Run(effort, out.readValuesToList());
        }
    }

    private static void send(List<PeerReading> readings, TestInputTopic<String, Double> in) {
        for (PeerReading reading : readings) {
            in.pipeInput(reading.sensor(), reading.value(), reading.time());
        }
    }

    private static Topology topology() {
        var sensors =
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SENSORS), Serdes.String(), Sensor.SERDE);
        var heard =
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(HEARD), Serdes.String(), Serdes.Long());
        return new Topology()
                .addSource(
                        "source",
                        Serdes.String().deserializer(),
                        Serdes.Double().deserializer(),
                        "readings")
                .addProcessor("judge", Judge::new, "source")
                .addStateStore(sensors.withLoggingDisabled(), "judge")
                .addStateStore(heard.withLoggingDisabled(), "judge")
                .addSink(
                        "sink",
                        "alarms",
                        Serdes.String().serializer(),
                        Serdes.String().serializer(),
                        "judge");
    }

    /** A sensor's state as its store keeps it: the readings of its window among it. */
    private static final class Sensor {
        static final Serde<Sensor> SERDE = Serdes.serdeFrom(writer(), reader());

        /** More than a window has. */
        private static final int SIZE = 64;

        private static final int BYTES = 2 + 8 + 4 + SIZE * 16;
        private final long[] times = new long[SIZE];
        private final double[] values = new double[SIZE];
        private int count;
        private long above = -1;
        private boolean raised;
        private boolean rises;

        private static Serializer<Sensor> writer() {
            return (topic, sensor) -> {
                ByteBuffer bytes = ByteBuffer.allocate(BYTES);
                bytes.put((byte) (sensor.raised ? 1 : 0)).put((byte) (sensor.rises ? 1 : 0));
                bytes.putLong(sensor.above).putInt(sensor.count);
                for (int at = 0; at < sensor.count; at++) {
                    bytes.putLong(sensor.times[at]).putDouble(sensor.values[at]);
                }
                return bytes.array();
            };
        }

        private static Deserializer<Sensor> reader() {
            return (topic, written) -> {
                ByteBuffer bytes = ByteBuffer.wrap(written);
                var sensor = new Sensor();
                sensor.raised = bytes.get() == 1;
                sensor.rises = bytes.get() == 1;
                sensor.above = bytes.getLong();
                sensor.count = bytes.getInt();
                for (int at = 0; at < sensor.count; at++) {
                    sensor.times[at] = bytes.getLong();
                    sensor.values[at] = bytes.getDouble();
                }
                return sensor;
            };
        }

        /** Whether the limit's condition has changed. */
        boolean limit(long time, double value) {
            above = value <= PeerAnswer.RAISE_ABOVE ? -1 : above < 0 ? time : above;
            boolean held = above >= 0 && time - above >= PeerAnswer.HELD;
            boolean changed = raised ? value < PeerAnswer.CLEAR_BELOW : held;
            raised ^= changed;
            return changed;
        }

        /** Whether the slope's condition has changed. */
        boolean rise(long time, double value) {
            int gone = 0;
            while (gone < count && times[gone] <= time - PeerAnswer.WINDOW) {
                gone++;
            }
            count -= gone;
            System.arraycopy(times, gone, times, 0, count);
            System.arraycopy(values, gone, values, 0, count);
            times[count] = time;
            values[count++] = value;
            double slope = PeerAnswer.slope(times, values, count);
            boolean changed =
                    rises ? slope < PeerAnswer.RISES_NO_MORE_BELOW : slope > PeerAnswer.RISES_ABOVE;
            rises ^= changed;
            return changed;
        }
    }

    /** The three rules. */
    private static final class Judge implements Processor<String, Double, String, String> {
        private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

        private ProcessorContext<String, String> context;
        private KeyValueStore<String, Sensor> sensors;

        /** When a sensor was heard last; less than 0 if its silence has been told. */
        private KeyValueStore<String, Long> heard;

        @Override
        public void init(ProcessorContext<String, String> given) {
            context = given;
            sensors = given.getStateStore(SENSORS);
            heard = given.getStateStore(HEARD);
            given.schedule(LOOK_EVERY, PunctuationType.STREAM_TIME, this::look);
        }

        @Override
        public void process(Record<String, Double> reading) {
            String name = reading.key();
            long time = reading.timestamp();
            Long last = heard.get(name);
            if (last != null && last < 0) {
                say(name, "silence", false, time);
            }
            heard.put(name, time);
            Sensor known = sensors.get(name);
            Sensor sensor = known == null ? new Sensor() : known;
            if (sensor.limit(time, reading.value())) {
                say(name, "limit", sensor.raised, time);
            }
            if (sensor.rise(time, reading.value())) {
                say(name, "rise", sensor.rises, time);
            }
            sensors.put(name, sensor);
        }

        private void look(long now) {
            try (KeyValueIterator<String, Long> all = heard.all()) {
                while (all.hasNext()) {
                    KeyValue<String, Long> next = all.next();
                    if (next.value >= 0 && now - next.value >= PeerAnswer.SILENT_AFTER) {
                        heard.put(next.key, -next.value);
                        say(next.key, "silence", true, next.value + PeerAnswer.SILENT_AFTER);
                    }
                }
            }
        }

        private void say(String sensor, String condition, boolean raised, long time) {
            context.forward(
                    new Record<>(sensor, PeerAnswer.line(sensor, condition, raised, time), time));
        }
    }
}
