package berm.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reading and writing JSON within bounds: depth, length of names and numbers, no repeated names.
 */
final class Json {
    private static final int DEPTH = 32;
    private static final int NUMBER_LENGTH = 64;
    private static final int NAME_LENGTH = 256;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxNumberLength(NUMBER_LENGTH)
                                    .maxNameLength(NAME_LENGTH)
                                    .build())
                    .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private Json() {}

    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            content.writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void writeTree(JsonGenerator json, JsonNode tree) throws IOException {
        MAPPER.writeTree(json, tree);
    }

    /** An object without fields. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static boolean isDeeperThan(int depth, JsonNode tree) {
        if (depth < 0) {
            return true;
        }
        for (JsonNode below : tree) {
            if (isDeeperThan(depth - 1, below)) {
                return true;
            }
        }
        return false;
    }

    static JsonNode object(byte[] bytes) throws MalformedException {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (!json.isObject()) {
                throw new MalformedException("not a JSON object");
            }
            return json;
        } catch (JsonProcessingException wrong) {
            throw new MalformedException("not JSON: " + wrong.getOriginalMessage());
        } catch (IOException wrong) {
            throw new MalformedException("not JSON: " + wrong.getMessage());
        }
    }

    static String text(JsonNode json, String name) throws MalformedException {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new MalformedException(name + " is missing or no text");
        }
        return value.textValue();
    }

    static @Nullable String optionalText(JsonNode json, String name) throws MalformedException {
        return json.path(name).isMissingNode() ? null : text(json, name);
    }

    static Number number(JsonNode json, String name) throws MalformedException {
        JsonNode value = json.path(name);
        if (!value.isNumber()) {
            throw new MalformedException(name + " is missing or no number");
        }
        return value.numberValue();
    }

    static @Nullable Double optionalDouble(JsonNode json, String name) throws MalformedException {
        return json.path(name).isMissingNode() ? null : (Double) number(json, name).doubleValue();
    }
}
