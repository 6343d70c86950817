package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SiteKey;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteMemory;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.messages.BermJson;
import berm.messages.Decoded;
import berm.messages.ManualJson;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * The shell round {@link SiteMachine}: reads a site's memory, hands the machine one record, writes
 * the memory back. No timers; a site without a plan leaves no state.
 */
public final class SiteFunction extends KeyedProcessFunction<String, LogRecord, Outgoing>
        implements CheckpointedFunction {
    /** Where what could not be judged goes. */
    public static final OutputTag<RejectedRecord> REJECTED = new OutputTag<>("rejected") {};

    /** The group its gauges stand in. */
    static final String METRICS = "berm";

    private final SiteSink sink;
    private transient ValueState<SiteMemory> memories;
    private transient ListState<long[]> savedCounts;
    private transient Counts counts;

    public SiteFunction(SiteSink sink) {
        this.sink = sink;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts = new Counts();
        savedCounts =
                context.getOperatorStateStore()
                        .getListState(
                                new ListStateDescriptor<>(
                                        "counts",
                                        PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        for (long[] saved : savedCounts.get()) {
            counts.add(saved);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        savedCounts.update(List.of(counts.toArray()));
    }

    @Override
    public void open(OpenContext context) {
        memories =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>("site", SiteMemorySerializer.INSTANCE));
        MetricGroup group = getRuntimeContext().getMetricGroup().addGroup(METRICS);
        for (int i = 0; i < Counts.NAMES.size(); i++) {
            int count = i;
            group.gauge(Counts.NAMES.get(i), () -> counts.toArray()[count]);
        }
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<Outgoing> out)
            throws Exception {
        SiteMemory memory = memories.value();
        sink.begin(record, out::collect);
        var outlet = new Outlet(record, context);
        Moment now = new Moment(record.clock(), record.hearing(), record.offset());
        SiteMachine machine =
                switch (record.kind()) {
                    case TICK -> tick(memory, now, outlet);
                    case PLAN -> plan(memory, now, record, outlet);
                    case MESSAGE, MANUAL -> message(memory, now, record, outlet);
                    case RESPONSE, FORECAST -> told(memory, now, record, outlet);
                    case UNMAPPED -> unmapped(outlet);
                };
        if (machine != null) {
            memories.update(machine.memory());
        }
        sink.end();
    }

    private static @Nullable SiteMachine tick(
            @Nullable SiteMemory memory, Moment now, SiteOutput outlet) {
        if (memory == null) {
            return null;
        }
        var machine = new SiteMachine(memory, outlet);
        machine.advance(now);
        return machine;
    }

    private @Nullable SiteMachine plan(
            @Nullable SiteMemory memory, Moment now, LogRecord record, Outlet outlet) {
        var problems = new Problems(record.position());
        Plan plan = PlanJson.decode(record.payload(), problems);
        if (plan == null || !record.key().endsWith("/" + plan.site().value())) {
            outlet.reject(RejectReason.INVALID_PLAN, problems.toString());
            return tick(memory, now, outlet);
        }
        if (memory == null) {
            String partition = record.topic() + "/" + record.partition();
            return SiteMachine.born(SiteKey.parse(record.key()), partition, plan, now, outlet);
        }
        var machine = new SiteMachine(memory, outlet);
        machine.plan(now, plan);
        return machine;
    }

    private @Nullable SiteMachine message(
            @Nullable SiteMemory memory, Moment now, LogRecord record, Outlet outlet) {
        counts.messages++;
        Decoded decoded = decode(memory, record);
        if (memory == null || decoded.message() == null) {
            counts.rejectedMessages++;
            RejectReason reason = decoded.reason();
            String detail = decoded.detail();
            outlet.reject(
                    reason == null ? RejectReason.NO_PLAN : reason, detail == null ? "" : detail);
            return tick(memory, now, outlet);
        }
        counts.readings += decoded.message().rejected().size();
        counts.readings += decoded.message().readings().size();
        var machine = new SiteMachine(memory, outlet);
        machine.message(now, decoded.message());
        return machine;
    }

    private static Decoded decode(@Nullable SiteMemory memory, LogRecord record) {
        if (memory == null) {
            return new Decoded(null, RejectReason.NO_PLAN, record.key());
        }
        if (record.truncated() > 0) {
            return new Decoded(null, RejectReason.OVERSIZED, record.truncated() + " bytes");
        }
        return record.kind() == RawKind.MANUAL
                ? ManualJson.decode(record.payload())
                : BermJson.decode(record.payload(), record.dup(), record.retained());
    }

    /** What a person tells the site is a message as well: taken, or rejected with a reason. */
    private @Nullable SiteMachine told(
            @Nullable SiteMemory memory, Moment now, LogRecord record, Outlet outlet) {
        counts.messages++;
        if (memory == null) {
            counts.rejectedMessages++;
            outlet.reject(RejectReason.NO_PLAN, record.key());
            return null;
        }
        var machine = new SiteMachine(memory, outlet);
        var problems = new Problems(record.kind().header());
        if (!ToldRecord.take(machine, now, record, problems)) {
            counts.rejectedMessages++;
            outlet.reject(RejectReason.INVALID_INPUT, problems.toString());
            machine.advance(now);
        }
        return machine;
    }

    private @Nullable SiteMachine unmapped(Outlet outlet) {
        counts.messages++;
        counts.rejectedMessages++;
        outlet.reject(RejectReason.UNMAPPED_TOPIC, "");
        return null;
    }

    /** Passes on what a machine says of one record, and counts it. */
    private final class Outlet implements SiteOutput {
        private final LogRecord record;
        private final Context context;

        Outlet(LogRecord record, Context context) {
            this.record = record;
            this.context = context;
        }

        void reject(RejectReason reason, String detail) {
            context.output(
                    REJECTED,
                    new RejectedRecord(
                            record.key(),
                            reason,
                            detail,
                            record.position(),
                            record.mqttTopic(),
                            record.payload()));
        }

        @Override
        public void event(ConditionEvent event) {
            sink.event(event);
        }

        @Override
        public void pulse(Pulse pulse) {
            sink.pulse(pulse);
        }

        @Override
        public void accepted(
                Sensor sensor,
                long measuredAt,
                double value,
                Quality quality,
                Set<ReadingFlag> flags) {
            counts.accept(flags);
            sink.accepted(sensor, measuredAt, value, quality, flags);
        }

        @Override
        public void duplicate() {
            counts.duplicates++;
        }

        @Override
        public void rejected(RejectReason reason, String detail) {
            counts.rejectedReadings++;
            reject(reason, detail);
        }
    }
}
