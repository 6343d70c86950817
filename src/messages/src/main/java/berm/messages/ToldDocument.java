package berm.messages;

import berm.domain.Signature;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the documents have in common in which people tell a site something. */
final class ToldDocument {
    private static final int VERSION = 1;
    private static final int MAX_BYTES = 16 * 1024;

    private ToldDocument() {}

    /** Writes one of this version. */
    static byte[] write(Json.Content content) {
        return Json.write(
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("v", VERSION);
                    content.writeTo(json);
                    json.writeEndObject();
                });
    }

    static void write(JsonGenerator json, Signature signature) throws IOException {
        json.writeStringField("by", signature.by());
        if (signature.note() != null) {
            json.writeStringField("note", signature.note());
        }
    }

    /** The fields of one of this version, or null, which is a problem. */
    static @Nullable Fields read(byte[] document, Problems problems) {
        if (document.length > MAX_BYTES) {
            problems.add("", "longer than " + MAX_BYTES + " bytes");
            return null;
        }
        try {
            var fields = new Fields(Json.object(document), "", problems);
            Integer version = fields.whole("v", VERSION, VERSION);
            return version == null ? null : fields;
        } catch (MalformedException wrong) {
            problems.add("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** Who stands for it, or null, which is a problem. */
    static @Nullable Signature signature(Fields fields) {
        String by = fields.text("by", true);
        String note = fields.text("note", false);
        try {
            return by == null ? null : new Signature(by, note);
        } catch (IllegalArgumentException wrong) {
            fields.wrong("by", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** A time with its zone, in ms, or null, which is a problem. */
    static @Nullable Long time(Fields fields, String name) {
        String text = fields.text(name, true);
        if (text == null) {
            return null;
        }
        try {
            long time = OffsetDateTime.parse(text).toInstant().toEpochMilli();
            if (BermJson.isTime(time)) {
                return time;
            }
        } catch (DateTimeException | ArithmeticException wrong) {
            // told below
        }
        fields.wrong(name, "'" + text + "' is no time such as 2020-08-04T17:05:00Z");
        return null;
    }

    /** A finite number, or null, which is a problem. */
    static @Nullable Double number(Fields fields, String name) {
        JsonNode value = fields.value(name);
        if (value != null && value.isNumber() && Double.isFinite(value.doubleValue())) {
            return value.doubleValue();
        }
        fields.wrong(name, value == null ? "is missing" : "is no number");
        return null;
    }
}
