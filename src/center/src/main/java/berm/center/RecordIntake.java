package berm.center;

import berm.center.Counters.Fate;
import berm.center.Intake.Taken;
import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.messages.ConditionRecord;
import berm.messages.MalformedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes records of {@code conditions}, together with how far that is, or not at all. */
@Component
public class RecordIntake {

    private static final int DIGITS = 18;
    private static final Taken REJECTED = new Taken(Fate.REJECTED, List.of());

    private final Intake intake;
    private final Offsets offsets;

    public RecordIntake(Intake intake, Offsets offsets) {
        this.intake = intake;
        this.offsets = offsets;
    }

    /** What became of each record, once all are kept. */
    @Transactional
    public List<Taken> take(ConsumerRecords<byte[], byte[]> records) {
        List<Taken> taken = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            long next = 0;
            for (ConsumerRecord<byte[], byte[]> entry : records.records(partition)) {
                taken.add(take(entry));
                next = entry.offset() + 1;
            }
            offsets.advance(partition, next);
        }
        return taken;
    }

    private Taken take(ConsumerRecord<byte[], byte[]> entry) {
        byte[] value = entry.value();
        if (value == null) {
            return REJECTED;
        }
        try {
            return take(ConditionRecord.decode(value), value, decided(entry));
        } catch (MalformedException malformed) {
            return REJECTED;
        }
    }

    private Taken take(ConditionRecord content, byte[] bytes, @Nullable Long decided) {
        ConditionEvent event = content.event();
        if (event != null) {
            return Bounds.hold(event) ? intake.take(event, digest(bytes), decided) : REJECTED;
        }
        Pulse pulse = content.pulse();
        return pulse != null && Bounds.hold(pulse) ? intake.take(pulse) : REJECTED;
    }

    private static @Nullable Long decided(ConsumerRecord<byte[], byte[]> entry) {
        Header header = entry.headers().lastHeader("decided");
        if (header == null || header.value() == null || header.value().length > DIGITS) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("[0-9]{1," + DIGITS + "}") ? (Long) Long.parseLong(text) : null;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
