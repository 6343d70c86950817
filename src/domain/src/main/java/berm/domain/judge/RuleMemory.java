package berm.domain.judge;

import berm.domain.measure.Measure;
import berm.domain.measure.MeasureMemory;
import berm.domain.plan.Rule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is remembered of one rule of a sensor. */
final class RuleMemory {
    MeasureMemory measure;
    final LadderMemory ladder;

    /** The measure at the newest judged reading, or NaN while it cannot be told. */
    double value = Double.NaN;

    /** The advice was given. */
    boolean advised;

    RuleMemory(MeasureMemory measure, LadderMemory ladder) {
        this.measure = measure;
        this.ladder = ladder;
    }

    static RuleMemory fresh(Rule rule) {
        return new RuleMemory(rule.measure().fresh(), new LadderMemory());
    }

    RuleMemory copy() {
        var copy = new RuleMemory(measure.copy(), ladder.copy());
        copy.value = value;
        copy.advised = advised;
        return copy;
    }

    void writeTo(DataOutput out) throws IOException {
        measure.writeTo(out);
        ladder.writeTo(out);
        out.writeDouble(value);
        out.writeBoolean(advised);
    }

    static RuleMemory readFrom(DataInput in, Measure of) throws IOException {
        var memory = new RuleMemory(of.read(in), LadderMemory.readFrom(in));
        memory.value = in.readDouble();
        memory.advised = in.readBoolean();
        return memory;
    }
}
