package berm.stream;

import berm.domain.judge.SiteMemory;
import berm.messages.PlanJson;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a site's memory in the form the domain defines; copies share the plans. */
public final class SiteMemorySerializer extends TypeSerializerSingleton<SiteMemory> {
    static final SiteMemorySerializer INSTANCE = new SiteMemorySerializer();

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public SiteMemory createInstance() {
        throw new UnsupportedOperationException("a site's memory begins with its first plan");
    }

    @Override
    public SiteMemory copy(SiteMemory from) {
        return from.copy();
    }

    @Override
    public SiteMemory copy(SiteMemory from, SiteMemory reuse) {
        return from.copy();
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(SiteMemory memory, DataOutputView target) throws IOException {
        memory.writeTo(target);
    }

    @Override
    public SiteMemory deserialize(DataInputView source) throws IOException {
        return SiteMemory.readFrom(source, PlanJson::reread);
    }

    @Override
    public SiteMemory deserialize(SiteMemory reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<SiteMemory> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The serializer's mark in a checkpoint; the form itself carries its own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SiteMemory> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
