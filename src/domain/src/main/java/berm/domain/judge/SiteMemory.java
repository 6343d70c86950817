package berm.domain.judge;

import berm.domain.Response;
import berm.domain.SiteKey;
import berm.domain.measure.Measure;
import berm.domain.plan.Plan;
import berm.domain.plan.Sampling;
import berm.domain.storm.Forecast;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a site's machine remembers; changed by {@link SiteMachine} alone.
 *
 * <p>It is written and read whole, so that a machine cut anywhere goes on as if it had not been.
 */
public final class SiteMemory {
    private static final byte FORM = 7;

    /** Reads a plan back from the document it was made from. */
    public interface PlanReader {
        Plan read(byte[] document) throws IOException;
    }

    final SiteKey key;

    /** Topic and partition of the site's log, {@code topic/partition}. */
    final String partition;

    /** Offset of the first record of this life. */
    final long birth;

    long seq;
    Plan plan;

    /** Log offset of the record that brought the plan. */
    long planOffset;

    final List<PendingPlan> pending = new ArrayList<>();

    /** By the plan's numbers. */
    SensorMemory[] sensors;

    /** Of the plan's rules for the whole site, by their place in it. */
    RuleMemory[] rules = new RuleMemory[0];

    /** The measured time the rules of the whole site have come to. */
    long measured = Long.MIN_VALUE;

    /** {@link #seq} when the rules of the whole site were asked last. */
    long asked;

    /** No silence is due before this hearing time; may be too early, never too late. */
    long nextDue = Long.MAX_VALUE;

    /** The hearing time the machine was advanced to last. */
    long hearing;

    long pulsedMinute = Long.MIN_VALUE;

    /** Some limit was raised by an old reading and has not sounded. */
    boolean heldBack;

    /** The response level as a person last started or stopped it, if anybody has. */
    @Nullable Response response;

    /** The clock when the response now on was started; {@link Long#MIN_VALUE} while none is on. */
    long floodSince = Long.MIN_VALUE;

    /** Of the forecasts the site was told, the one issued last. */
    @Nullable Forecast forecast;

    /** A plan that is known and takes effect later. */
    record PendingPlan(Plan plan, long offset) {}

    /** A site's first record is the plan that brings it to life. */
    SiteMemory(SiteKey key, String partition, Plan plan, long birth, SensorMemory[] sensors) {
        this.key = key;
        this.partition = partition;
        this.birth = birth;
        this.plan = plan;
        this.planOffset = birth;
        this.sensors = sensors;
    }

    String position(long offset) {
        return partition + "/" + offset;
    }

    String life() {
        return position(birth);
    }

    /** How often its sensors are expected to send now. */
    Sampling sampling() {
        return response != null && response.isOn() ? Sampling.FLOOD : Sampling.NORMAL;
    }

    /** The same, sharing nothing that changes; plans do not, and are shared. */
    public SiteMemory copy() {
        var copies = new SensorMemory[sensors.length];
        for (int number = 0; number < copies.length; number++) {
            copies[number] = sensors[number].copy();
        }
        var copy = new SiteMemory(key, partition, plan, birth, copies);
        copy.rules = new RuleMemory[rules.length];
        for (int place = 0; place < rules.length; place++) {
            copy.rules[place] = rules[place].copy();
        }
        copy.measured = measured;
        copy.asked = asked;
        copy.seq = seq;
        copy.planOffset = planOffset;
        copy.pending.addAll(pending);
        copy.nextDue = nextDue;
        copy.hearing = hearing;
        copy.pulsedMinute = pulsedMinute;
        copy.heldBack = heldBack;
        copy.response = response;
        copy.floodSince = floodSince;
        copy.forecast = forecast;
        return copy;
    }

    /** Writes everything, in a form {@link #readFrom} of this release reads. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeByte(FORM);
        out.writeUTF(key.toString());
        out.writeUTF(partition);
        out.writeLong(birth);
        out.writeLong(seq);
        write(out, plan, planOffset);
        out.writeInt(pending.size());
        for (PendingPlan next : pending) {
            write(out, next.plan(), next.offset());
        }
        out.writeLong(nextDue);
        out.writeLong(hearing);
        out.writeLong(pulsedMinute);
        out.writeBoolean(heldBack);
        for (SensorMemory sensor : sensors) {
            sensor.writeTo(out);
        }
        out.writeLong(measured);
        out.writeLong(asked);
        for (RuleMemory rule : rules) {
            rule.writeTo(out);
        }
        out.writeLong(floodSince);
        ToldForm.write(out, response);
        ToldForm.write(out, forecast);
    }

    private static void write(DataOutput out, Plan plan, long offset) throws IOException {
        byte[] document = plan.document();
        out.writeInt(document.length);
        out.write(document);
        out.writeLong(offset);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException if it was written in a form this release does not know
     */
    public static SiteMemory readFrom(DataInput in, PlanReader plans) throws IOException {
        byte form = in.readByte();
        if (form != FORM) {
            throw new IOException("site memory of form " + form + ", this release reads " + FORM);
        }
        SiteKey key = SiteKey.parse(in.readUTF());
        String partition = in.readUTF();
        long birth = in.readLong();
        long seq = in.readLong();
        PendingPlan current = readPlan(in, plans);
        var memory = new SiteMemory(key, partition, current.plan(), birth, new SensorMemory[0]);
        memory.seq = seq;
        memory.planOffset = current.offset();
        for (int left = in.readInt(); left > 0; left--) {
            memory.pending.add(readPlan(in, plans));
        }
        memory.nextDue = in.readLong();
        memory.hearing = in.readLong();
        memory.pulsedMinute = in.readLong();
        memory.heldBack = in.readBoolean();
        memory.sensors = new SensorMemory[memory.plan.sensors().size()];
        for (int number = 0; number < memory.sensors.length; number++) {
            memory.sensors[number] = SensorMemory.readFrom(in, memory.plan.sensors().get(number));
        }
        memory.measured = in.readLong();
        memory.asked = in.readLong();
        memory.rules = new RuleMemory[memory.plan.rules().size()];
        for (int place = 0; place < memory.rules.length; place++) {
            Measure measure = memory.plan.rules().get(place).of().measure();
            memory.rules[place] = RuleMemory.readFrom(in, measure);
        }
        memory.floodSince = in.readLong();
        memory.response = ToldForm.readResponse(in);
        memory.forecast = ToldForm.readForecast(in);
        return memory;
    }

    private static PendingPlan readPlan(DataInput in, PlanReader plans) throws IOException {
        byte[] document = new byte[in.readInt()];
        in.readFully(document);
        return new PendingPlan(plans.read(document), in.readLong());
    }
}
