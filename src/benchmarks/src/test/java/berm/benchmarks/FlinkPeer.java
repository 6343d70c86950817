package berm.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.util.Collector;

/**
 * Flink as its tutorials have it: three keyed operators, a delay in keyed state, sliding windows of
 * 10 min every 10 s with all their readings, an event-time timer for each reading.
 *
 * <p>A window answers when it ends, up to 10 s after its last reading: here it names that reading.
 * Silence is also looked for at each reading, since timers wait for watermarks, which come every
 * 200 ms of the wall clock and step over it when readings come fast.
 */
final class FlinkPeer implements Peer {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration SLIDE = Duration.ofSeconds(10);

    /** Of the one run there is at a time, in this process. */
    private static volatile List<PeerReading> input = List.of();

    private static final Queue<String> SAID = new ConcurrentLinkedQueue<>();
    private static final AtomicLong CPU = new AtomicLong();
    private static final AtomicLong WALL = new AtomicLong();

    @Override
    public String name() {
        return "Flink 2.3.0, sliding windows";
    }

    @Override
    public Run run(List<PeerReading> readings) throws Exception {
        input = readings;
        SAID.clear();
        var flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        KeyedStream<PeerReading, String> keyed =
                flink.fromSequence(0, readings.size() - 1)
                        .map(FlinkPeer::reading)
                        .returns(TypeInformation.of(PeerReading.class))
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<PeerReading>forMonotonousTimestamps()
                                        .withTimestampAssigner((reading, none) -> reading.time()))
                        .keyBy(PeerReading::sensor);
        DataStream<String> limits = keyed.process(new Limits());
        DataStream<String> rises =
                keyed.window(SlidingEventTimeWindows.of(WINDOW, SLIDE)).process(new FlinkRises());
        limits.union(rises, keyed.process(new Silences()))
                .map(FlinkPeer::keep)
                .returns(Types.STRING)
                .sinkTo(new DiscardingSink<>());
        var unused = flink.execute();
        var effort =
                new Effort(
                        (System.nanoTime() - WALL.get()) / 1e9,
                        (Effort.cpuNanos() - CPU.get()) / 1e9);
        long last = readings.get(readings.size() - 1).time();
        return new Run(effort, SAID.stream().filter(line -> time(line) <= last).toList());
    }

    /** What the end of the readings makes of windows and timers is not compared. */
    private static long time(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static PeerReading reading(long number) {
        if (number == 0) {
            WALL.set(System.nanoTime());
            CPU.set(Effort.cpuNanos());
        }
        return input.get((int) number);
    }

    private static String keep(String line) {
        SAID.add(line);
        return line;
    }

    /** R1. */
    private static final class Limits extends KeyedProcessFunction<String, PeerReading, String> {
        private transient ValueState<Long> above;
        private transient ValueState<Boolean> raised;

        @Override
        public void open(OpenContext context) {
            above = getRuntimeContext().getState(new ValueStateDescriptor<>("above", Types.LONG));
            raised =
                    getRuntimeContext()
                            .getState(new ValueStateDescriptor<>("raised", Types.BOOLEAN));
        }

        @Override
        public void processElement(PeerReading reading, Context context, Collector<String> out)
                throws Exception {
            Long since = above.value();
            if (reading.value() <= PeerAnswer.RAISE_ABOVE) {
                above.clear();
            } else if (since == null) {
                above.update(reading.time());
            }
            boolean held = since != null && reading.time() - since >= PeerAnswer.HELD;
            boolean isRaised = Boolean.TRUE.equals(raised.value());
            if (isRaised
                    ? reading.value() < PeerAnswer.CLEAR_BELOW
                    : held && reading.value() > PeerAnswer.RAISE_ABOVE) {
                raised.update(!isRaised);
                out.collect(PeerAnswer.line(reading.sensor(), "limit", !isRaised, reading.time()));
            }
        }
    }

    /** R3. */
    private static final class Silences extends KeyedProcessFunction<String, PeerReading, String> {
        private transient ValueState<Long> last;
        private transient ValueState<Boolean> silent;

        @Override
        public void open(OpenContext context) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
            silent =
                    getRuntimeContext()
                            .getState(new ValueStateDescriptor<>("silent", Types.BOOLEAN));
        }

        @Override
        public void processElement(PeerReading reading, Context context, Collector<String> out)
                throws Exception {
            Long before = last.value();
            if (before != null) {
                context.timerService().deleteEventTimeTimer(before + PeerAnswer.SILENT_AFTER);
                if (reading.time() - before > PeerAnswer.SILENT_AFTER) {
                    raise(reading.sensor(), before, out);
                }
            }
            if (Boolean.TRUE.equals(silent.value())) {
                silent.clear();
                out.collect(PeerAnswer.line(reading.sensor(), "silence", false, reading.time()));
            }
            last.update(reading.time());
            context.timerService().registerEventTimeTimer(reading.time() + PeerAnswer.SILENT_AFTER);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out)
                throws Exception {
            Long before = last.value();
            if (before != null) {
                raise(context.getCurrentKey(), before, out);
            }
        }

        private void raise(String sensor, long before, Collector<String> out) throws Exception {
            if (!Boolean.TRUE.equals(silent.value())) {
                silent.update(true);
                long time = before + PeerAnswer.SILENT_AFTER;
                out.collect(PeerAnswer.line(sensor, "silence", true, time));
            }
        }
    }
}
