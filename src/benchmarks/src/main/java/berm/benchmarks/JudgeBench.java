package berm.benchmarks;

import berm.domain.Message;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteMemory;
import berm.messages.BermJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Readings judged a second on one core: {@link Core} through the sites' machines, as {@code watch}
 * calls them; once as decoded messages, once as payloads.
 */
final class JudgeBench implements Bench {
    private static final double WANTED = 3_000_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;

    private final Core core;
    private final int rounds;

    JudgeBench() {
        this(Core.million(), ROUNDS);
    }

    JudgeBench(Core core, int rounds) {
        this.core = core;
        this.rounds = rounds;
    }

    /** One message as it comes to its site: decoded or as bytes. */
    private record Input(int site, long clock, Message message, byte[] payload) {}

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<String> right = CoreOracle.answer(core);
        progress.accept("core of %,d readings, %d rounds".formatted(core.readings(), rounds));
        List<Effort> decoded = rounds(right, false);
        progress.accept("the same from payloads");
        List<Effort> payloads = rounds(right, true);
        List<Figure> figures =
                List.of(
                        perCore("judged", decoded).wanted(Wanted.atLeast(WANTED)),
                        perSecond("judged, by the wall clock", decoded),
                        perCore("decoded from Berm JSON and judged", payloads),
                        perSecond("the same, by the wall clock", payloads));
        List<String> notes = new ArrayList<>();
        if (figures.get(0).spread().median() < WANTED) {
            notes.addAll(profile(right));
        }
        String what =
                "%,d readings of %,d sensors, %d in a message; right: %s"
                        .formatted(
                                core.readings(),
                                core.sensors(),
                                Core.SITE,
                                CoreOracle.counts(right));
        return new Report("judge", what, machine, figures, notes);
    }

    private Figure perCore(String name, List<Effort> efforts) {
        return Figure.of(
                name + ", readings/s/core",
                "",
                Spread.of(
                        efforts.stream()
                                .map(effort -> core.readings() / effort.cpuSeconds())
                                .toList()));
    }

    private Figure perSecond(String name, List<Effort> efforts) {
        return Figure.of(
                name + ", readings/s",
                "",
                Spread.of(
                        efforts.stream()
                                .map(effort -> core.readings() / effort.wallSeconds())
                                .toList()));
    }

    private List<Effort> rounds(List<String> right, boolean payloads) {
        List<Effort> efforts = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            Effort effort = round(right, payloads);
            if (round >= 0) {
                efforts.add(effort);
            }
        }
        return efforts;
    }

    private List<String> profile(List<String> right) throws Exception {
        return Profile.of(
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        Effort unused = round(right, false);
                    }
                });
    }

    /** The inputs are new each time, and made before the clock runs. */
    private Effort round(List<String> right, boolean payloads) {
        List<Input> inputs = inputs(payloads);
        var tally = new Tally();
        SiteMemory[] memories = births(tally);
        System.gc();
        Effort effort =
                Effort.of(
                        payloads
                                ? () -> decodeAndJudge(inputs, memories, tally)
                                : () -> judge(inputs, memories, tally));
        tally.check(core, right);
        return effort;
    }

    private List<Input> inputs(boolean payloads) {
        List<Input> inputs = new ArrayList<>();
        byte[] none = {};
        Message empty = new Message(List.of(), List.of(), false, false);
        core.tell(
                (site, step, clock, readings) ->
                        inputs.add(
                                payloads
                                        ? new Input(
                                                site, clock, empty, BermJson.encode(step, readings))
                                        : new Input(
                                                site,
                                                clock,
                                                new Message(readings, List.of(), false, false),
                                                none)));
        return inputs;
    }

    private SiteMemory[] births(Tally tally) {
        var memories = new SiteMemory[core.sites()];
        var now = new Moment(Core.START, Core.START, 0);
        for (int site = 0; site < memories.length; site++) {
            var key = new SiteKey(World.LIVE, Core.siteId(site));
            memories[site] =
                    SiteMachine.born(key, "raw-1/0", CorePlan.plan(site), now, tally).memory();
        }
        return memories;
    }

    private static void judge(List<Input> inputs, SiteMemory[] memories, Tally tally) {
        for (int at = 0; at < inputs.size(); at++) {
            Input input = inputs.get(at);
            judge(input, input.message(), at, memories, tally);
        }
    }

    private static void decodeAndJudge(List<Input> inputs, SiteMemory[] memories, Tally tally) {
        for (int at = 0; at < inputs.size(); at++) {
            Input input = inputs.get(at);
            Message message = BermJson.decode(input.payload(), false, false).message();
            if (message == null) {
                throw new WrongResult("a payload of our own is refused");
            }
            judge(input, message, at, memories, tally);
        }
    }

    private static void judge(
            Input input, Message message, int offset, SiteMemory[] memories, Tally tally) {
        var now = new Moment(input.clock(), input.clock(), offset + 1);
        new SiteMachine(memories[input.site()], tally).message(now, message);
    }
}
