package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.service.PagesAddress;
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
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The manifests are what Kubernetes and the Flink Kubernetes Operator understand, field by field;
 * they agree with each other and the code, run nothing as root, and hold no secret. No cluster runs
 * them here.
 */
class KubernetesManifestsTest {
    private static final JsonMapper STRICT = StrictJson.mapper();
    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "v1/Namespace", Namespace.class,
                    "v1/ConfigMap", ConfigMap.class,
                    "v1/Service", Service.class,
                    "v1/ServiceAccount", ServiceAccount.class,
                    "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
                    "apps/v1/StatefulSet", StatefulSet.class,
                    "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

    @Test
    void everyFieldIsOneThatItsKindHas() throws IOException {
        int flink = 0;
        for (JsonNode manifest : Manifests.all()) {
            String kind =
                    manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText();
            if (kind.equals("flink.apache.org/v1beta1/FlinkDeployment")) {
                flink++;
                assertThat(Manifests.flink(manifest).getTaskManager().getReplicas()).isPositive();
            } else {
                assertThat(KINDS).containsKey(kind);
                assertThat(STRICT.treeToValue(manifest, KINDS.get(kind))).isNotNull();
            }
        }
        assertThat(flink).isOne();
        assertThat(Manifests.all()).hasSizeGreaterThan(12);
    }

    @Test
    void aFieldThatNoKindHasIsRefused() throws IOException {
        ObjectNode wrong = Manifests.of("StatefulSet").get(0).deepCopy();
        ((ObjectNode) wrong.path("spec").path("template").path("spec")).put("hostNetwrok", true);
        assertThatThrownBy(() -> STRICT.treeToValue(wrong, StatefulSet.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        ObjectNode deployment = Manifests.only("FlinkDeployment").deepCopy();
        ((ObjectNode) deployment.path("spec")).put("imagePolicy", "x");
        assertThatThrownBy(() -> Manifests.flink(deployment))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void everythingIsInOneNamespace() throws IOException {
        for (JsonNode manifest : Manifests.all()) {
            if (!manifest.path("kind").asText().equals("Namespace")) {
                assertThat(manifest.path("metadata").path("namespace").asText()).isEqualTo("berm");
            }
        }
    }

    @Test
    void everySettingIsOneThatTheProgramsKnow() throws IOException {
        Set<String> given = new TreeSet<>();
        for (Path file : Manifests.files()) {
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
    void itsPagesOfHealthAreOpenAndProductionIsToldSo() throws IOException {
        Map<String, String> told = Manifests.settings();
        assertThat(told).containsEntry("BERM_PRODUCTION", "true");
        assertThat(PagesAddress.from(told, "8091").host()).isEqualTo("0.0.0.0");
    }

    @Test
    void secretsAreNamedAndNotContained() throws IOException {
        assertThat(Manifests.of("Secret")).isEmpty();
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

    private static List<StatefulSet> roles() throws IOException {
        return Manifests.of(StatefulSet.class);
    }
}
