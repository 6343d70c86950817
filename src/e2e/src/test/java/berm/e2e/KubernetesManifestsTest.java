package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.kubernetes.operator.api.spec.FlinkDeploymentSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The manifests are what Kubernetes and the Flink Kubernetes Operator understand, field by field;
 * they agree with each other and the code, run nothing as root, and hold no secret. No cluster runs
 * them here.
 */
class KubernetesManifestsTest {
    private static final Path FOLDER = KnownSettings.ROOT.resolve("src/dist/kubernetes");
    private static final JsonMapper STRICT = StrictJson.mapper();
    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "v1/Namespace", Namespace.class,
                    "v1/ConfigMap", ConfigMap.class,
                    "v1/Service", Service.class,
                    "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
                    "apps/v1/StatefulSet", StatefulSet.class,
                    "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

    private static final List<JsonNode> MANIFESTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        MANIFESTS.clear();
        for (Path file : files()) {
            MANIFESTS.addAll(Yaml.read(Files.readString(file)));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void everyFieldIsOneThatItsKindHas() throws IOException {
        int flink = 0;
        for (JsonNode manifest : MANIFESTS) {
            String kind =
                    manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText();
            if (kind.equals("flink.apache.org/v1beta1/FlinkDeployment")) {
                flink++;
                assertThat(flink(manifest).getTaskManager().getReplicas()).isPositive();
            } else {
                assertThat(KINDS).containsKey(kind);
                assertThat(STRICT.treeToValue(manifest, KINDS.get(kind))).isNotNull();
            }
        }
        assertThat(flink).isOne();
        assertThat(MANIFESTS).hasSizeGreaterThan(12);
    }

    @Test
    void aFieldThatNoKindHasIsRefused() {
        ObjectNode wrong = manifests("StatefulSet").get(0).deepCopy();
        ((ObjectNode) wrong.path("spec").path("template").path("spec")).put("hostNetwrok", true);
        assertThatThrownBy(() -> STRICT.treeToValue(wrong, StatefulSet.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        ObjectNode deployment = manifests("FlinkDeployment").get(0).deepCopy();
        ((ObjectNode) deployment.path("spec")).put("imagePolicy", "x");
        assertThatThrownBy(() -> flink(deployment))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    /**
     * The published classes of the operator are of its release 1.10, which knows no Flink 2: the
     * version is compared with ours instead.
     */
    private static FlinkDeploymentSpec flink(JsonNode manifest) throws IOException {
        assertThat(manifest.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("apiVersion", "kind", "metadata", "spec");
        ObjectNode spec = manifest.path("spec").deepCopy();
        String version = spec.remove("flinkVersion").asText().replace("v", "").replace('_', '.');
        assertThat(pom("flink.version")).startsWith(version + ".");
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

    @Test
    void everythingIsInOneNamespace() {
        for (JsonNode manifest : MANIFESTS) {
            if (!manifest.path("kind").asText().equals("Namespace")) {
                assertThat(manifest.path("metadata").path("namespace").asText()).isEqualTo("berm");
            }
        }
    }

    @Test
    void everySettingIsOneThatTheProgramsKnow() throws IOException {
        Set<String> given = new TreeSet<>();
        for (Path file : files()) {
            given.addAll(KnownSettings.in(Files.readString(file)));
        }
        assertThat(KnownSettings.names()).containsAll(given);
        assertThat(given).contains("BERM_KAFKA", "BERM_CHECKPOINTS", "BERM_PUBLIC_URL");
    }

    @Test
    void noPodHasMoreRightsThanItNeedsAndEachIsBounded() throws IOException {
        for (StatefulSet role : roles()) {
            PodSpec pod = role.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            Container container = pod.getContainers().get(0);
            assertThat(container.getImage()).matches("berm:[0-9].*");
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        }
    }

    @Test
    void eachRoleRunsOnceAndIsAskedAtThePortWhereItTells() throws IOException {
        Set<String> names = new TreeSet<>();
        for (StatefulSet role : roles()) {
            String name = role.getMetadata().getName();
            names.add(name);
            assertThat(role.getSpec().getReplicas()).isOne();
            Container container = role.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(container.getArgs()).containsExactly(name);
            String port = "" + container.getPorts().get(0).getContainerPort();
            assertThat(
                            name.equals("center")
                                    ? KnownSettings.row("BERM_HTTP_PORT")
                                    : KnownSettings.row("BERM_HEALTH_PORT"))
                    .contains(name.equals("center") ? "`" + port + "`" : name + " `" + port + "`");
            String portName = container.getPorts().get(0).getName();
            assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                    .isEqualTo(portName);
            assertThat(container.getLivenessProbe().getTcpSocket().getPort().getStrVal())
                    .isEqualTo(portName);
            assertThat(container.getStartupProbe()).isNotNull();
        }
        assertThat(names).containsExactly("archive", "bridge", "center", "watch");
    }

    @Test
    void secretsAreNamedAndNotContained() throws IOException {
        assertThat(manifests("Secret")).isEmpty();
        Set<String> named = new TreeSet<>();
        for (StatefulSet role : roles()) {
            for (var volume : role.getSpec().getTemplate().getSpec().getVolumes()) {
                if (volume.getSecret() != null) {
                    named.add(volume.getSecret().getSecretName());
                    // For the group alone, or production refuses it.
                    assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440);
                }
            }
        }
        String page = Files.readString(KnownSettings.ROOT.resolve("src/docs/installing.md"));
        assertThat(named)
                .containsExactly("berm-database", "berm-history", "berm-kafka", "berm-mqtt")
                .allMatch(name -> page.contains("create secret generic " + name));
    }

    @Test
    void theSlotsAreEnoughForBothJobs() throws IOException {
        FlinkDeploymentSpec flink = flink(manifests("FlinkDeployment").get(0));
        String slots = flink.getFlinkConfiguration().get("taskmanager.numberOfTaskSlots");
        int all = Integer.parseInt(slots) * flink.getTaskManager().getReplicas();
        ConfigMap settings = STRICT.treeToValue(manifests("ConfigMap").get(0), ConfigMap.class);
        int parallelism = Integer.parseInt(settings.getData().get("BERM_PARALLELISM"));
        assertThat(all).isGreaterThanOrEqualTo(2 * parallelism);
        assertThat(settings.getData().get("BERM_FLINK")).isEqualTo("flink-rest:8081");
    }

    private static List<StatefulSet> roles() throws IOException {
        List<StatefulSet> roles = new ArrayList<>();
        for (JsonNode manifest : manifests("StatefulSet")) {
            roles.add(STRICT.treeToValue(manifest, StatefulSet.class));
        }
        return roles;
    }

    private static List<JsonNode> manifests(String kind) {
        return MANIFESTS.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
    }
}
