package berm.center;

import berm.center.Counters.Fate;
import berm.center.PlanStore.Version;
import berm.domain.SiteKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plans of {@code control}, together with how far that was read, or nothing. */
@Component
public class PlanIntake {

    private static final int SITES = 20_000;
    private static final int KEY_BYTES = 200;

    /** What became of a record, and the plan it brought when that is news. */
    public record Kept(Fate fate, Optional<PlanView> plan) {}

    private static final Kept REJECTED = new Kept(Fate.REJECTED, Optional.empty());

    private final PlanStore store;
    private final Plans plans;
    private final Offsets offsets;

    public PlanIntake(PlanStore store, Plans plans, Offsets offsets) {
        this.store = store;
        this.plans = plans;
        this.offsets = offsets;
    }

    /** What became of each record, once all are kept. */
    @Transactional
    public List<Kept> take(ConsumerRecords<byte[], byte[]> records) {
        List<Kept> kept = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<byte[], byte[]> entry : records.records(partition)) {
                kept.add(take(entry));
                offsets.advance(partition, entry.offset() + 1);
            }
        }
        return kept;
    }

    private Kept take(ConsumerRecord<byte[], byte[]> entry) {
        Optional<SiteKey> key = key(entry.key());
        byte[] document = entry.value();
        if (key.isEmpty() || document == null) {
            return REJECTED;
        }
        Optional<PlanView> view = PlanDocument.read(key.get(), document);
        if (view.isEmpty() || (store.sites() >= SITES && !isKnown(view.get()))) {
            return REJECTED;
        }
        var plan = new Version(key.get(), view.get().version());
        Fate fate = store.keep(plan, document, heard(entry));
        return new Kept(fate, fate == Fate.DUPLICATE ? Optional.empty() : view);
    }

    private static @Nullable Long heard(ConsumerRecord<byte[], byte[]> entry) {
        return entry.timestamp() == ConsumerRecord.NO_TIMESTAMP ? null : entry.timestamp();
    }

    private boolean isKnown(PlanView view) {
        return plans.of(view.world(), view.site(), view.version()).isPresent();
    }

    private static Optional<SiteKey> key(byte[] bytes) {
        if (bytes == null || bytes.length > KEY_BYTES) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(SiteKey.parse(text.toString()));
        } catch (CharacterCodingException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
