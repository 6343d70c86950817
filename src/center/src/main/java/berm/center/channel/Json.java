package berm.center.channel;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON to and from the other side. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Map<String, ?> object) {
        return MAPPER.writeValueAsBytes(object);
    }

    /** The inside of a JSON string that says this text. */
    static String escaped(String text) {
        String quoted = MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** What was answered; missing when it is not JSON. */
    static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException wrong) {
            return MissingNode.getInstance();
        }
    }
}
