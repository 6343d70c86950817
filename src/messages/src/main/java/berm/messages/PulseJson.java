package berm.messages;

import berm.domain.Pulse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;

/** A pulse as JSON; it shares a topic with the events and is known by {@code "kind":"PULSE"}. */
public final class PulseJson {
    static final String KIND = "PULSE";

    private PulseJson() {}

    /** The UTF-8 bytes. */
    public static byte[] encode(Pulse pulse) {
        return Json.write(
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("v", 1);
                    json.writeStringField("kind", KIND);
                    json.writeStringField("world", pulse.world());
                    json.writeStringField("site", pulse.site());
                    json.writeStringField("life", pulse.life());
                    json.writeNumberField("seq", pulse.seq());
                    json.writeStringField("clock", Instant.ofEpochMilli(pulse.clock()).toString());
                    json.writeNumberField("plan", pulse.plan());
                    json.writeEndObject();
                });
    }

    static Pulse decode(JsonNode json) throws MalformedException {
        try {
            return new Pulse(
                    Json.text(json, "world"),
                    Json.text(json, "site"),
                    Json.text(json, "life"),
                    Json.number(json, "seq").longValue(),
                    Instant.parse(Json.text(json, "clock")).toEpochMilli(),
                    Json.number(json, "plan").intValue());
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new MalformedException("not a pulse: " + wrong.getMessage());
        }
    }
}
