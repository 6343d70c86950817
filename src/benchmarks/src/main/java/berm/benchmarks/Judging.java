package berm.benchmarks;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteMemory;
import berm.messages.BermJson;
import java.util.ArrayList;
import java.util.List;

/** A workload through its sites' machines, as {@code watch} calls them. */
final class Judging {
    private static final byte[] NONE = {};
    private static final Message EMPTY = new Message(List.of(), List.of(), false, false);

    private final Workload workload;
    private final List<String> right;

    /**
     * @param right its answer
     */
    Judging(Workload workload, List<String> right) {
        this.workload = workload;
        this.right = right;
    }

    /** One message as it comes to its site: decoded, or as bytes; nothing of either is a tick. */
    private record Input(int site, long clock, Message message, byte[] payload) {
        boolean isTick() {
            return message.readings().isEmpty() && payload.length == 0;
        }
    }

    Workload workload() {
        return workload;
    }

    List<String> right() {
        return right;
    }

    /** What it takes, timed; the inputs are new each time, and made before the clock runs. */
    Effort round(boolean payloads) {
        List<Input> inputs = inputs(payloads);
        var tally = new Tally();
        SiteMemory[] memories = births(tally);
        System.gc();
        Effort effort = Effort.of(() -> judge(inputs, payloads, memories, tally));
        tally.check(workload, right);
        return effort;
    }

    /** The sites' memories when all has been judged. */
    SiteMemory[] memories() {
        var tally = new Tally();
        SiteMemory[] memories = births(tally);
        judge(inputs(false), false, memories, tally);
        return memories;
    }

    private List<Input> inputs(boolean payloads) {
        List<Input> inputs = new ArrayList<>();
        workload.tell(
                (site, step, clock, readings) ->
                        inputs.add(
                                payloads && !readings.isEmpty()
                                        ? new Input(
                                                site, clock, EMPTY, BermJson.encode(step, readings))
                                        : new Input(site, clock, message(readings), NONE)));
        return inputs;
    }

    private static Message message(List<Reading> readings) {
        return new Message(readings, List.of(), false, false);
    }

    private SiteMemory[] births(Tally tally) {
        var memories = new SiteMemory[workload.sites()];
        var now = new Moment(Workload.START, Workload.START, 0);
        for (int site = 0; site < memories.length; site++) {
            var key = new SiteKey(World.LIVE, workload.site(site));
            memories[site] =
                    SiteMachine.born(key, "raw-1/0", workload.plan(site), now, tally).memory();
        }
        return memories;
    }

    private static void judge(
            List<Input> inputs, boolean payloads, SiteMemory[] memories, Tally tally) {
        for (int at = 0; at < inputs.size(); at++) {
            Input input = inputs.get(at);
            var now = new Moment(input.clock(), input.clock(), at + 1);
            var machine = new SiteMachine(memories[input.site()], tally);
            if (input.isTick()) {
                machine.advance(now);
            } else {
                machine.message(now, payloads ? decoded(input) : input.message());
            }
        }
    }

    private static Message decoded(Input input) {
        Message message = BermJson.decode(input.payload(), false, false).message();
        if (message == null) {
            throw new WrongResult("a payload of our own is refused");
        }
        return message;
    }
}
