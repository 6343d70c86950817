package berm.messages;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The content of one record of the topic {@code conditions}: an event or a pulse, never both. */
public record ConditionRecord(@Nullable ConditionEvent event, @Nullable Pulse pulse) {
    /**
     * Reads a record's value.
     *
     * @throws MalformedException if it is neither an event nor a pulse
     */
    public static ConditionRecord decode(byte[] bytes) throws MalformedException {
        JsonNode json = Json.object(bytes);
        return PulseJson.KIND.equals(json.path("kind").asText())
                ? new ConditionRecord(null, PulseJson.decode(json))
                : new ConditionRecord(ConditionEventJson.decode(json), null);
    }
}
