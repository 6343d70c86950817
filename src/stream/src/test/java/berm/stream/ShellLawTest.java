package berm.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.messages.ConditionEventJson;
import berm.messages.ConditionRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law of the shell: Flink's operators, cut by a snapshot and a restore at a random place, say
 * exactly what the pure fold says.
 */
class ShellLawTest {
    private static final int SEEDS = 40;
    private static final int RECORDS = 400;
    private static final int SITES = 10;
    private static final int PARTITIONS = 3;

    /** In wall ms: only the first tick and those before a deaf span get through. */
    private static final long NO_TICKS = 3_600_000;

    private static final long EVERY_TICK = 0;

    private final List<LogRecord> stamped = new ArrayList<>();
    private final Map<String, List<String>> journal = new TreeMap<>();

    @Test
    void cutAnywhereTheOperatorsAgreeWithThePureFold() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            int clockCut = new Random(seed).nextInt(RECORDS);
            int siteCut = new Random(-seed).nextInt(RECORDS);
            begin();
            stamp(log, clockCut, NO_TICKS);
            judge(siteCut);
            assertThat(journal).as("seed %d", seed).isEqualTo(PureFold.journal(log));
        }
    }

    @Test
    void everyTickOrAlmostNoneIsTheSame() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            begin();
            stamp(log, -1, EVERY_TICK);
            judge(-1);
            assertThat(journal).as("seed %d", seed).isEqualTo(PureFold.journal(log));
        }
    }

    /** Else the laws would hold of rules that never speak. */
    @Test
    void theLogsRaiseEveryKindOfRule() {
        StringBuilder all = new StringBuilder();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            PureFold.journal(log).values().forEach(lines -> lines.forEach(all::append));
        }
        for (String condition :
                List.of(
                        "level.limit",
                        "level.rise",
                        "level.jump",
                        "rain.minute",
                        "wet",
                        "blind",
                        "colour")) {
            assertThat(all).contains("\"kind\":\"RAISED\",\"condition\":\"" + condition + "\"");
        }
    }

    /** Sites share operators: how their records interleave there is nobody's business. */
    @Test
    void theOrderAcrossSitesIsTheSame() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            begin();
            stamp(log, -1, EVERY_TICK);
            interleave(new Random(seed));
            judge(-1);
            assertThat(journal).as("seed %d", seed).isEqualTo(PureFold.journal(log));
        }
    }

    /** Two bridges whose clocks are apart say different times of arrival. */
    @Test
    void whatTheBridgesClocksSayIsTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            Random random = new Random(seed);
            List<LogRecord> skewed =
                    log.stream()
                            .map(each -> receivedAt(each, random.nextInt(2) * 7_200_000L))
                            .toList();
            assertThat(PureFold.journal(skewed)).isEqualTo(PureFold.journal(log));
        }
    }

    /** A savepoint of one instance is read by two, each of which then reads some partitions. */
    @Test
    void rescaledAnywhereTheClocksGoOn() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<LogRecord> log = SeededLog.of(seed, SITES, PARTITIONS, RECORDS);
            begin();
            stampRescaled(log, new Random(seed).nextInt(RECORDS));
            judge(-1);
            assertThat(journal).as("seed %d", seed).isEqualTo(PureFold.journal(log));
        }
    }

    private static LogRecord receivedAt(LogRecord record, long receivedAt) {
        return new LogRecord(
                record.key(),
                record.kind(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.stamp(),
                record.span(),
                record.payload(),
                record.mqttTopic(),
                receivedAt,
                record.dup(),
                record.retained(),
                record.truncated(),
                record.clock(),
                record.hearing());
    }

    private void begin() {
        stamped.clear();
        journal.clear();
    }

    private void interleave(Random random) {
        Map<String, Deque<LogRecord>> bySite = new TreeMap<>();
        stamped.forEach(
                record ->
                        bySite.computeIfAbsent(record.key(), site -> new ArrayDeque<>())
                                .add(record));
        List<String> turns = new ArrayList<>(stamped.stream().map(LogRecord::key).toList());
        Collections.shuffle(turns, random);
        stamped.clear();
        turns.forEach(site -> stamped.add(bySite.getOrDefault(site, new ArrayDeque<>()).remove()));
    }

    private void stampRescaled(List<LogRecord> log, int cut) throws Exception {
        var before = clock(null, 1, 0, NO_TICKS);
        for (LogRecord record : log.subList(0, cut)) {
            before.processElement(record, record.stamp());
        }
        OperatorSubtaskState saved = before.snapshot(1, 1);
        stampedSoFar(before);
        before.close();
        for (int instance = 0; instance < 2; instance++) {
            var part =
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            saved, 128, 1, 2, instance);
            var after = clock(part, 2, instance, NO_TICKS);
            for (LogRecord record : log.subList(cut, log.size())) {
                if (record.partition() % 2 == instance) {
                    after.processElement(record, record.stamp());
                }
            }
            after.endInput();
            stampedSoFar(after);
            after.close();
        }
    }

    @Test
    void theSeedsTellOfEveryKind() {
        var told = new TreeSet<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            PureFold.journal(SeededLog.of(seed, SITES, PARTITIONS, RECORDS))
                    .values()
                    .forEach(
                            lines ->
                                    lines.forEach(
                                            line ->
                                                    told.add(
                                                            line.replaceAll(
                                                                    ".*\"kind\":\"([A-Z_]+)\".*",
                                                                    "$1"))));
        }
        assertThat(told)
                .contains(
                        "RAISED",
                        "LEVEL_CHANGED",
                        "CLEARED",
                        "GAP",
                        "PLAN",
                        "DISCOVERED_LATE",
                        "LOST",
                        "DEAF",
                        "BACKFILLED",
                        "RESPONSE",
                        "FORECAST",
                        "COMPARED");
    }

    private void stamp(List<LogRecord> log, int cut, long tickEvery) throws Exception {
        var harness = clock(null, 1, 0, tickEvery);
        for (int at = 0; at < log.size(); at++) {
            if (at == cut) {
                OperatorSubtaskState saved = harness.snapshot(1, 1);
                stampedSoFar(harness);
                harness.close();
                harness = clock(saved, 1, 0, tickEvery);
            }
            harness.processElement(log.get(at), log.get(at).stamp());
        }
        harness.endInput();
        stampedSoFar(harness);
        harness.close();
    }

    private void stampedSoFar(OneInputStreamOperatorTestHarness<LogRecord, LogRecord> harness)
            throws Exception {
        stamped.addAll(harness.extractOutputValues());
        var deaf = harness.getSideOutput(ClockOperator.DEAF);
        if (deaf != null) {
            collect(deaf.stream().map(StreamRecord::getValue).toList());
        }
    }

    private static OneInputStreamOperatorTestHarness<LogRecord, LogRecord> clock(
            @Nullable OperatorSubtaskState saved, int instances, int instance, long tickEvery)
            throws Exception {
        var harness =
                new OneInputStreamOperatorTestHarness<LogRecord, LogRecord>(
                        new ClockOperator(tickEvery), 128, instances, instance);
        harness.setup(serializer(harness.getExecutionConfig()));
        if (saved != null) {
            harness.initializeState(saved);
        }
        harness.open();
        return harness;
    }

    private static TypeSerializer<LogRecord> serializer(ExecutionConfig config) {
        return TypeInformation.of(LogRecord.class).createSerializer(config.getSerializerConfig());
    }

    private void judge(int cut) throws Exception {
        var harness = sites(null);
        for (int at = 0; at < stamped.size(); at++) {
            if (at == cut) {
                OperatorSubtaskState saved = harness.snapshot(1, 1);
                collect(harness.extractOutputValues());
                harness.close();
                harness = sites(saved);
            }
            harness.processElement(stamped.get(at), 0);
        }
        collect(harness.extractOutputValues());
        assertThat(harness.numEventTimeTimers() + harness.numProcessingTimeTimers()).isZero();
        harness.close();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, LogRecord, Outgoing> sites(
            @Nullable OperatorSubtaskState saved) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new SiteFunction(new ConditionsSink())),
                        LogRecord::key,
                        Types.STRING);
        if (saved != null) {
            harness.initializeState(saved);
        }
        harness.open();
        return harness;
    }

    private void collect(List<Outgoing> said) throws Exception {
        for (Outgoing record : said) {
            var event = ConditionRecord.decode(record.value()).event();
            if (event != null) {
                journal.computeIfAbsent(record.key(), unknown -> new ArrayList<>())
                        .add(new String(ConditionEventJson.encode(event), UTF_8));
            }
        }
    }
}
