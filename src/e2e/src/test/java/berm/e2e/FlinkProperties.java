package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings of Flink: those that the compose file tells its services, and lines of such. */
final class FlinkProperties {
    private FlinkProperties() {}

    /** What a service of the compose file is told. It needs no docker-compose to read that. */
    static Map<String, String> of(String service) throws IOException {
        JsonNode compose = Yaml.read(Files.readString(ComposeFile.FILE)).get(0);
        JsonNode told = compose.at("/services/" + service + "/environment/FLINK_PROPERTIES");
        assertThat(told.isTextual()).as(service).isTrue();
        return read(told.asText());
    }

    static Map<String, String> read(String lines) {
        Map<String, String> properties = new TreeMap<>();
        Yaml.read(lines)
                .get(0)
                .properties()
                .forEach(line -> properties.put(line.getKey(), line.getValue().asText()));
        return properties;
    }

    static String write(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + ": " + property.getValue())
                .collect(Collectors.joining("\n"));
    }
}
