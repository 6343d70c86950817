package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.messages.ConditionEventJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Whether it matters where and how fast a workload is judged: its sites spread over partitions that
 * run by themselves at a time, with a tick to every site each second of the log, or with none.
 */
final class Places {
    private static final List<Integer> PARTITIONS = List.of(1, 2, 4);
    private static final long OFTEN = 1_000;
    private static final long NEVER = 1L << 60;

    private final Workload workload;
    private final int partition;
    private final int partitions;
    private final long tickEvery;
    private final Map<Integer, SiteMachine> machines = new TreeMap<>();
    private final Tally tally = new Tally();

    /** How far each site has come. */
    private final long[] told;

    private long offset;

    private Places(Workload workload, int partition, int partitions, long tickEvery) {
        this.workload = workload;
        this.partition = partition;
        this.partitions = partitions;
        this.tickEvery = tickEvery;
        this.told = new long[workload.sites()];
        Arrays.fill(told, Workload.START);
    }

    /**
     * Judges it in each way.
     *
     * @throws WrongResult if a byte of a site's journal is another than in the first way, or that
     *     is not the right one
     */
    static void check(Judging judging) {
        Workload workload = judging.workload();
        List<String> first = new ArrayList<>();
        for (int partitions : PARTITIONS) {
            for (long tickEvery : List.of(NEVER, OFTEN)) {
                List<String> journal = journal(judging, partitions, tickEvery);
                if (first.isEmpty()) {
                    first.addAll(journal);
                } else if (!first.equals(journal)) {
                    throw new WrongResult(
                            "%s at %d partitions, a tick every %d ms: another journal"
                                    .formatted(workload.name(), partitions, tickEvery));
                }
            }
        }
    }

    private static List<String> journal(Judging judging, int partitions, long tickEvery) {
        List<CompletableFuture<Tally>> running = new ArrayList<>();
        for (int number = 0; number < partitions; number++) {
            var place = new Places(judging.workload(), number, partitions, tickEvery);
            running.add(CompletableFuture.supplyAsync(place::run));
        }
        List<String> journal = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (CompletableFuture<Tally> place : running) {
            Tally tally = place.join();
            lines.addAll(tally.lines(judging.workload()));
            tally.events()
                    .forEach(
                            event ->
                                    journal.add(
                                            new String(ConditionEventJson.encode(event), UTF_8)));
        }
        Collections.sort(lines);
        Tally.check(lines, judging.right());
        Collections.sort(journal);
        return journal;
    }

    private Tally run() {
        var born = moment(Workload.START);
        for (int site = partition; site < workload.sites(); site += partitions) {
            var key = new SiteKey(World.LIVE, workload.site(site));
            machines.put(site, SiteMachine.born(key, "raw-1/0", workload.plan(site), born, tally));
        }
        workload.tell(this::take);
        machines.forEach((site, machine) -> machine.advance(moment(told[site])));
        return tally;
    }

    /** Offsets are those of one log, so that events can be compared. */
    private void take(int site, int step, long clock, List<Reading> readings) {
        offset++;
        SiteMachine machine = machines.get(site);
        if (machine == null) {
            return;
        }
        for (long tick = told[site] + tickEvery; tick < clock; tick += tickEvery) {
            machine.advance(moment(tick));
        }
        told[site] = clock;
        if (!readings.isEmpty()) {
            Message message = new Message(readings, List.of(), false, false);
            machine.message(moment(clock), message);
        }
    }

    private Moment moment(long clock) {
        return new Moment(clock, clock, offset);
    }
}
