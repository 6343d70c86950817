package berm.messages;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.domain.World;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judged readings as JSON: the form of the topic {@code readings}. */
public final class ReadingsJson {
    private static final int VERSION = 1;

    private ReadingsJson() {}

    /** The UTF-8 bytes. */
    public static byte[] encode(JudgedReadings judged) {
        return Json.write(json -> write(json, judged));
    }

    private static void write(JsonGenerator json, JudgedReadings judged) throws IOException {
        StoredReading first = judged.readings().get(0);
        json.writeStartObject();
        json.writeNumberField("v", VERSION);
        json.writeStringField("world", first.key().world().name());
        json.writeStringField("site", first.key().site().value());
        json.writeNumberField("clock", judged.clock());
        json.writeNumberField("receivedAt", first.receivedAt());
        json.writeStringField("position", first.position());
        json.writeArrayFieldStart("readings");
        for (StoredReading reading : judged.readings()) {
            write(json, reading);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StoredReading reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("s", reading.sensor().value());
        json.writeNumberField("t", reading.measuredAt());
        json.writeNumberField("x", reading.value());
        json.writeStringField("u", reading.unit());
        json.writeStringField("q", reading.quality().name());
        json.writeArrayFieldStart("flags");
        for (ReadingFlag flag : reading.flags()) {
            json.writeString(flag.name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws MalformedException if the bytes are anything else
     */
    public static JudgedReadings decode(byte[] bytes) throws MalformedException {
        JsonNode json = Json.object(bytes);
        if (json.path("v").asInt() != VERSION) {
            throw new MalformedException("not readings of version " + VERSION);
        }
        try {
            return new JudgedReadings(Json.number(json, "clock").longValue(), readings(json));
        } catch (IllegalArgumentException wrong) {
            throw new MalformedException("not readings: " + wrong.getMessage());
        }
    }

    private static List<StoredReading> readings(JsonNode json) throws MalformedException {
        SiteKey key =
                new SiteKey(
                        new World(Json.text(json, "world")), new SiteId(Json.text(json, "site")));
        long receivedAt = Json.number(json, "receivedAt").longValue();
        String position = Json.text(json, "position");
        List<StoredReading> readings = new ArrayList<>();
        for (JsonNode reading : json.path("readings")) {
            readings.add(
                    new StoredReading(
                            key,
                            new SensorId(Json.text(reading, "s")),
                            Json.number(reading, "t").longValue(),
                            Json.number(reading, "x").doubleValue(),
                            Json.text(reading, "u"),
                            Quality.valueOf(Json.text(reading, "q")),
                            flags(reading),
                            receivedAt,
                            position));
        }
        return readings;
    }

    private static Set<ReadingFlag> flags(JsonNode reading) {
        Set<ReadingFlag> flags = EnumSet.noneOf(ReadingFlag.class);
        for (JsonNode flag : reading.path("flags")) {
            flags.add(ReadingFlag.valueOf(flag.asText()));
        }
        return flags;
    }
}
