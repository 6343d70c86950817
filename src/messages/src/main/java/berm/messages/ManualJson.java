package berm.messages;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import berm.domain.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading that a person took as a document: {@code
 * {"v":1,"s":sensor,"t":time,"x":value,"u":unit,"by":"Zhang","note":"staff gauge"}}.
 */
public final class ManualJson {
    private ManualJson() {}

    /**
     * @throws IllegalArgumentException if the reading has no time
     */
    public static byte[] encode(Reading reading, Signature signature) {
        if (reading.measuredAt() == Reading.NO_TIME) {
            throw new IllegalArgumentException("a person knows when it was read");
        }
        return ToldDocument.write(
                json -> {
                    json.writeStringField("s", reading.sensor());
                    json.writeStringField(
                            "t", Instant.ofEpochMilli(reading.measuredAt()).toString());
                    json.writeNumberField("x", reading.value());
                    if (reading.unit() != null) {
                        json.writeStringField("u", reading.unit());
                    }
                    ToldDocument.write(json, signature);
                });
    }

    /** A message of one reading, or a reason, whatever the bytes are. */
    public static Decoded decode(byte[] document) {
        var problems = new Problems("reading");
        Message message = message(document, problems);
        return message == null
                ? Decoded.rejected(RejectReason.INVALID_INPUT, problems.shortly())
                : Decoded.of(message);
    }

    private static @Nullable Message message(byte[] document, Problems problems) {
        Fields fields = ToldDocument.read(document, problems);
        if (fields == null) {
            return null;
        }
        String sensor = fields.text("s", true);
        Long time = ToldDocument.time(fields, "t");
        Double value = ToldDocument.number(fields, "x");
        String unit = fields.text("u", false);
        Signature signature = ToldDocument.signature(fields);
        fields.done();
        if (sensor == null || time == null || value == null || signature == null) {
            return null;
        }
        return problems.none()
                ? Message.manual(new Reading(sensor, time, value, unit), signature)
                : null;
    }
}
