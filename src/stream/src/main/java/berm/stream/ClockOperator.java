package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.DeafSpan;
import berm.domain.judge.PartitionClock;
import berm.messages.ConditionEventJson;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Stamps each record with its partition's clock and hands ticks on to the partition's sites.
 *
 * <p>Chained to the source, so that the order is the partition's. Ticks are thinned by wall time,
 * which can change nothing (see {@link berm.domain.judge.SiteMachine}), but a site is always
 * advanced up to a deaf span before anything after it. The state is a union list: after a rescale
 * every instance knows every partition, and the newest offset of each is the true one.
 */
public final class ClockOperator extends AbstractStreamOperator<LogRecord>
        implements OneInputStreamOperator<LogRecord, LogRecord>, BoundedOneInput {
    /** Where deaf spans are told. */
    public static final OutputTag<Outgoing> DEAF = new OutputTag<>("deaf") {};

    private static final long NANOS = 1_000_000;

    private final long tickEveryMillis;
    private transient Map<String, Partition> partitions;
    private transient ListState<SavedClock> savedClocks;

    /**
     * @param tickEveryMillis a partition's sites get a tick at most this often, in wall ms
     */
    public ClockOperator(long tickEveryMillis) {
        this.tickEveryMillis = tickEveryMillis;
        this.partitions = new HashMap<>();
    }

    /** One partition as this instance knows it. */
    private static final class Partition {
        private final PartitionClock clock;
        private final TreeSet<String> sites = new TreeSet<>();
        private long lastTick = Long.MIN_VALUE;
        private long deafSpans;
        private boolean heard;

        Partition(PartitionClock clock) {
            this.clock = clock;
        }
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        partitions = new TreeMap<>();
        savedClocks =
                context.getOperatorStateStore()
                        .getUnionListState(
                                new ListStateDescriptor<>("partition-clocks", SavedClock.class));
        for (SavedClock saved : savedClocks.get()) {
            Partition known = partitions.get(saved.partition());
            if (known == null || known.clock.offset() < saved.offset()) {
                partitions.put(saved.partition(), restored(saved));
            }
        }
    }

    private static Partition restored(SavedClock saved) {
        var partition =
                new Partition(new PartitionClock(saved.clock(), saved.deaf(), saved.offset()));
        partition.deafSpans = saved.deafSpans();
        partition.heard = saved.heard();
        partition.sites.addAll(saved.sites());
        return partition;
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        List<SavedClock> saved = new ArrayList<>();
        partitions.forEach(
                (name, partition) ->
                        saved.add(
                                new SavedClock(
                                        name,
                                        partition.clock.offset(),
                                        partition.clock.clock(),
                                        partition.heard,
                                        partition.clock.deaf(),
                                        partition.deafSpans,
                                        new ArrayList<>(partition.sites))));
        savedClocks.update(saved);
    }

    @Override
    public void processElement(StreamRecord<LogRecord> element) {
        LogRecord in = element.getValue();
        String name = in.topic() + "/" + in.partition();
        Partition partition =
                partitions.computeIfAbsent(name, unknown -> new Partition(new PartitionClock()));
        boolean heard = in.kind().isHeard();
        if (heard && partition.clock.findsDeafness(in.stamp(), in.span())) {
            tickSites(partition, in);
            tellDeafness(partition, in);
        }
        partition.clock.moveTo(in.offset());
        partition.heard |= heard;
        if (heard) {
            partition.clock.hear(in.stamp(), in.span());
        } else {
            partition.clock.note(in.stamp());
        }
        if (in.kind() == RawKind.TICK) {
            tickSitesNowAndThen(partition, in);
        } else {
            pass(element, partition, in);
        }
    }

    /** A path that carries no site yet, or has not begun to carry, tells nothing. */
    private void tellDeafness(Partition partition, LogRecord in) {
        if (partition.sites.isEmpty() || !partition.heard) {
            return;
        }
        partition.deafSpans++;
        var span =
                new DeafSpan(
                        Topics.worldOf(in.topic()).orElseThrow(),
                        in.topic(),
                        in.partition(),
                        partition.deafSpans,
                        partition.clock.clock(),
                        in.stamp() - in.span(),
                        in.offset());
        ConditionEvent event = span.event();
        output.collect(
                DEAF,
                new StreamRecord<>(
                        new Outgoing(
                                event.world() + "/" + event.site(),
                                ConditionEventJson.encode(event))));
    }

    private void pass(StreamRecord<LogRecord> element, Partition partition, LogRecord in) {
        if (in.kind() == RawKind.PLAN) {
            partition.sites.add(in.key());
        }
        long clock = partition.clock.clock();
        output.collect(element.replace(in.at(clock, clock - partition.clock.deaf())));
    }

    private void tickSitesNowAndThen(Partition partition, LogRecord tick) {
        long now = System.nanoTime();
        boolean first = partition.lastTick == Long.MIN_VALUE;
        if (first || now - partition.lastTick >= tickEveryMillis * NANOS) {
            partition.lastTick = now;
            tickSites(partition, tick);
        }
    }

    private void tickSites(Partition partition, LogRecord in) {
        tickSites(partition, in.topic(), in.partition());
    }

    private void tickSites(Partition partition, String topic, int number) {
        long clock = partition.clock.clock();
        long hearing = clock - partition.clock.deaf();
        long offset = partition.clock.offset();
        for (String site : partition.sites) {
            output.collect(
                    new StreamRecord<>(
                            LogRecord.tick(site, topic, number, offset, clock, hearing)));
        }
    }

    /** A bounded replay ends with every site advanced to its partition's last clock. */
    @Override
    public void endInput() {
        partitions.forEach(
                (name, partition) -> {
                    int slash = name.lastIndexOf('/');
                    int number = Integer.parseInt(name.substring(slash + 1));
                    tickSites(partition, name.substring(0, slash), number);
                });
    }
}
