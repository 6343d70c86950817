package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.DeafSpan;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.Moment;
import berm.domain.judge.PartitionClock;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.messages.BermJson;
import berm.messages.ConditionEventJson;
import berm.messages.Decoded;
import berm.messages.ManualJson;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a log as TIME's model defines it: every record in turn, every tick to every site
 * of its partition, no Flink.
 */
public final class PureFold implements SiteOutput {
    private final Map<String, PartitionClock> clocks = new HashMap<>();
    private final Map<String, TreeMap<String, SiteMachine>> sites = new HashMap<>();
    private final Set<String> heard = new TreeSet<>();
    private final Map<String, Long> deafSpans = new HashMap<>();
    private final Map<String, List<String>> journal = new TreeMap<>();
    private final Map<String, Double> stored = new TreeMap<>();
    private String key = "";
    final Counts counts = new Counts();
    int rejected;

    /** World/site → its events in canonical form, in order. */
    public static Map<String, List<String>> journal(Iterable<LogRecord> log) {
        var fold = new PureFold();
        log.forEach(fold::take);
        return fold.journal;
    }

    public Map<String, List<String>> journal() {
        return journal;
    }

    /** "world/site sensor measuredAt" → value, as the history must have it. */
    public Map<String, Double> stored() {
        return stored;
    }

    public void take(LogRecord record) {
        key = record.key();
        String partition = record.topic() + "/" + record.partition();
        PartitionClock clock = clocks.computeIfAbsent(partition, unknown -> new PartitionClock());
        var machines = sites.computeIfAbsent(partition, unknown -> new TreeMap<>());
        if (record.kind().isHeard() && clock.findsDeafness(record.stamp(), record.span())) {
            machines.values().forEach(machine -> machine.advance(clock.now()));
            deaf(partition, clock.clock(), record);
        }
        clock.moveTo(record.offset());
        if (record.kind().isHeard()) {
            heard.add(partition);
            clock.hear(record.stamp(), record.span());
        } else {
            clock.note(record.stamp());
        }
        Moment now = clock.now();
        switch (record.kind()) {
            case TICK -> machines.values().forEach(machine -> machine.advance(now));
            case PLAN -> plan(machines, now, record);
            case MESSAGE, MANUAL -> message(machines.get(record.key()), now, record);
            case RESPONSE, FORECAST -> told(machines.get(record.key()), now, record);
            case UNMAPPED -> rejectMessage();
        }
    }

    /** Only a path that has sites and has begun to carry can be deaf. */
    private void deaf(String partition, long from, LogRecord record) {
        if (sites.getOrDefault(partition, new TreeMap<>()).isEmpty()
                || !heard.contains(partition)) {
            return;
        }
        long seq = deafSpans.merge(partition, 1L, Long::sum);
        World world = Topics.worldOf(record.topic()).orElseThrow();
        long to = record.stamp() - record.span();
        event(
                new DeafSpan(
                                world,
                                record.topic(),
                                record.partition(),
                                seq,
                                from,
                                to,
                                record.offset())
                        .event());
    }

    private void rejectMessage() {
        counts.messages++;
        counts.rejectedMessages++;
        rejected++;
    }

    private void plan(Map<String, SiteMachine> machines, Moment now, LogRecord record) {
        Plan plan = PlanJson.decode(record.payload(), new Problems("plan"));
        SiteMachine machine = machines.get(record.key());
        if (plan == null) {
            rejected++;
        } else if (machine == null) {
            SiteKey key = SiteKey.parse(record.key());
            String partition = record.topic() + "/" + record.partition();
            machines.put(record.key(), SiteMachine.born(key, partition, plan, now, this));
        } else {
            machine.plan(now, plan);
        }
    }

    private void message(@Nullable SiteMachine machine, Moment now, LogRecord record) {
        Decoded decoded =
                record.kind() == RawKind.MANUAL
                        ? ManualJson.decode(record.payload())
                        : BermJson.decode(record.payload(), record.dup(), record.retained());
        if (machine == null || decoded.message() == null || record.truncated() > 0) {
            rejectMessage();
            return;
        }
        counts.messages++;
        counts.readings +=
                decoded.message().readings().size() + decoded.message().rejected().size();
        machine.message(now, decoded.message());
    }

    private void told(@Nullable SiteMachine machine, Moment now, LogRecord record) {
        if (machine == null || !ToldRecord.take(machine, now, record, new Problems("told"))) {
            rejectMessage();
            return;
        }
        counts.messages++;
    }

    @Override
    public void event(ConditionEvent event) {
        journal.computeIfAbsent(event.world() + "/" + event.site(), unknown -> new ArrayList<>())
                .add(new String(ConditionEventJson.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        stored.put(key + " " + sensor.id() + " " + measuredAt, value);
        if (!flags.contains(ReadingFlag.DERIVED)) {
            counts.accepted++;
            counts.late += flags.contains(ReadingFlag.LATE) ? 1 : 0;
        }
    }

    @Override
    public void duplicate() {
        counts.duplicates++;
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        counts.rejectedReadings++;
        rejected++;
    }
}
