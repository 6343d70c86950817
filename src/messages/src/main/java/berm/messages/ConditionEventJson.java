package berm.messages;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A condition event as JSON in its one canonical form: fields in the order of the record, absent
 * ones left out, no white space. The same event always gives the same bytes.
 */
public final class ConditionEventJson {
    private static final int VERSION = 1;
    private static final int BECAUSE_LIMIT = 100;
    private static final int FACTS_LIMIT = 50;

    private ConditionEventJson() {}

    /** The canonical UTF-8 bytes. */
    public static byte[] encode(ConditionEvent event) {
        return Json.write(json -> write(json, event));
    }

    private static void write(JsonGenerator json, ConditionEvent event) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", VERSION);
        json.writeStringField("world", event.world());
        json.writeStringField("site", event.site());
        json.writeStringField("life", event.life());
        json.writeNumberField("seq", event.seq());
        json.writeStringField("kind", event.kind().name());
        json.writeStringField("condition", event.condition());
        text(json, "sensor", event.sensor());
        text(json, "colour", event.colour());
        instant(json, "measuredAt", event.measuredAt());
        instant(json, "clock", event.clock());
        instant(json, "from", event.from());
        number(json, "value", event.value());
        text(json, "unit", event.unit());
        number(json, "limit", event.limit());
        json.writeNumberField("plan", event.plan());
        text(json, "approvedBy", event.approvedBy());
        text(json, "quality", event.quality());
        json.writeBooleanField("old", event.old());
        json.writeBooleanField("unverified", event.unverified());
        if (!event.because().isEmpty()) {
            json.writeArrayFieldStart("because");
            for (String condition : event.because()) {
                json.writeString(condition);
            }
            json.writeEndArray();
        }
        facts(json, event.facts());
        json.writeStringField("position", event.position());
        json.writeEndObject();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws MalformedException if the bytes are anything else
     */
    public static ConditionEvent decode(byte[] bytes) throws MalformedException {
        return decode(Json.object(bytes));
    }

    static ConditionEvent decode(JsonNode json) throws MalformedException {
        if (json.path("v").asInt() != VERSION) {
            throw new MalformedException("not a condition event of version " + VERSION);
        }
        try {
            return new ConditionEvent(
                    Json.text(json, "world"),
                    Json.text(json, "site"),
                    Json.text(json, "life"),
                    Json.number(json, "seq").longValue(),
                    EventKind.valueOf(Json.text(json, "kind")),
                    Json.text(json, "condition"),
                    Json.optionalText(json, "sensor"),
                    word(Colour.class, Json.optionalText(json, "colour")),
                    instant(Json.optionalText(json, "measuredAt")),
                    Instant.parse(Json.text(json, "clock")).toEpochMilli(),
                    instant(Json.optionalText(json, "from")),
                    Json.optionalDouble(json, "value"),
                    Json.optionalText(json, "unit"),
                    Json.optionalDouble(json, "limit"),
                    Json.number(json, "plan").intValue(),
                    Json.optionalText(json, "approvedBy"),
                    word(Quality.class, Json.optionalText(json, "quality")),
                    json.path("old").asBoolean(),
                    json.path("unverified").asBoolean(),
                    texts(json.path("because")),
                    facts(json.path("facts")),
                    Json.text(json, "position"));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new MalformedException("not a condition event: " + wrong.getMessage());
        }
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> kind, @Nullable String text) {
        return text == null ? null : Enum.valueOf(kind, text);
    }

    private static List<String> texts(JsonNode array) throws MalformedException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array) {
            if (!text.isTextual() || texts.size() == BECAUSE_LIMIT) {
                throw new MalformedException("because: not a list of texts of a usual length");
            }
            texts.add(text.asText());
        }
        return texts;
    }

    private static void facts(JsonGenerator json, Map<String, Double> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("facts");
        for (var fact : facts.entrySet()) {
            json.writeNumberField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private static Map<String, Double> facts(JsonNode object) throws MalformedException {
        Map<String, Double> facts = new TreeMap<>();
        for (var fact : object.properties()) {
            if (!fact.getValue().isNumber() || facts.size() == FACTS_LIMIT) {
                throw new MalformedException("facts: not a few numbers by name");
            }
            facts.put(fact.getKey(), fact.getValue().doubleValue());
        }
        return facts;
    }

    private static @Nullable Long instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text).toEpochMilli();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void instant(JsonGenerator json, String name, @Nullable Long millis)
            throws IOException {
        if (millis != null) {
            json.writeStringField(name, Instant.ofEpochMilli(millis).toString());
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value)
            throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }
}
