package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.kubernetes.operator.api.spec.FlinkDeploymentSpec;
import org.apache.flink.kubernetes.operator.api.spec.FlinkVersion;

/** The manifests for Kubernetes. */
final class Manifests {
    private static final Path FOLDER = KnownSettings.ROOT.resolve("src/dist/kubernetes");
    private static final JsonMapper STRICT = StrictJson.mapper();

    private Manifests() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    static List<JsonNode> all() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(Yaml.read(Files.readString(file)));
        }
        return all;
    }

    static List<JsonNode> of(String kind) throws IOException {
        return all().stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
    }

    /** The one of its kind. */
    static JsonNode only(String kind) throws IOException {
        List<JsonNode> found = of(kind);
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    /** Those of a kind, with no field that it does not have. */
    static <T> List<T> of(Class<T> kind) throws IOException {
        List<T> read = new ArrayList<>();
        for (JsonNode manifest : of(kind.getSimpleName())) {
            read.add(STRICT.treeToValue(manifest, kind));
        }
        return read;
    }

    /** What the roles are told. */
    static Map<String, String> settings() throws IOException {
        return of(ConfigMap.class).get(0).getData();
    }

    /** The cluster, as the operator understands it. */
    static FlinkDeploymentSpec flink() throws IOException {
        return flink(only("FlinkDeployment"));
    }

    /**
     * The published classes of the operator are of its release 1.10, whose enumeration of versions
     * ends with {@code v1_20}: ours is compared with the Flink of the build and the image instead.
     */
    static FlinkDeploymentSpec flink(JsonNode manifest) throws IOException {
        assertThat(manifest.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("apiVersion", "kind", "metadata", "spec");
        ObjectNode spec = manifest.path("spec").deepCopy();
        String version = spec.remove("flinkVersion").asText();
        assertThat(FlinkVersion.values())
                .as("it could be read now")
                .noneMatch(known -> known.name().equals(version));
        assertThat(version).matches("v[0-9]+_[0-9]+");
        assertThat(pom("flink.version")).startsWith(version.substring(1).replace('_', '.') + ".");
        assertThat(spec.path("image").asText())
                .isEqualTo("flink:" + pom("flink.version") + "-java17");
        return STRICT.treeToValue(spec, FlinkDeploymentSpec.class);
    }

    private static String pom(String property) throws IOException {
        var found =
                Pattern.compile("<" + property + ">([^<]+)<")
                        .matcher(Files.readString(KnownSettings.ROOT.resolve("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
