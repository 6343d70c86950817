package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.kubernetes.operator.api.spec.FlinkDeploymentSpec;
import org.apache.flink.kubernetes.operator.api.spec.KubernetesDeploymentMode;
import org.junit.jupiter.api.Test;

/**
 * The Flink of the manifests is told what Flink knows, may do nothing in Kubernetes, has room for
 * both jobs, and shows its metrics.
 */
class FlinkManifestTest {
    private final FlinkDeploymentSpec flink;
    private final Map<String, String> told;

    FlinkManifestTest() throws IOException {
        flink = Manifests.flink();
        told = flink.getFlinkConfiguration();
    }

    @Test
    void everyOptionIsOneThatFlinkHasWithAValueThatItTakes() throws Exception {
        FlinkOptions options = new FlinkOptions();
        assertThat(told).hasSizeGreaterThan(6);
        told.forEach((key, value) -> assertThat(options.problem(key, value)).isEmpty());
    }

    @Test
    void theSlotsAreEnoughForBothJobs() throws IOException {
        String slots = told.get("taskmanager.numberOfTaskSlots");
        int all = Integer.parseInt(slots) * flink.getTaskManager().getReplicas();
        Map<String, String> settings = Manifests.settings();
        int parallelism = Integer.parseInt(settings.get("BERM_PARALLELISM"));
        assertThat(all).isGreaterThanOrEqualTo(2 * parallelism);
        assertThat(settings.get("BERM_FLINK")).isEqualTo("flink-rest:8081");
    }

    @Test
    void itsPodsHaveAnAccountOfOursThatMayDoNothing() throws IOException {
        // In the other mode the JobManager makes the pods of its TaskManagers, and needs a role.
        assertThat(flink.getMode()).isEqualTo(KubernetesDeploymentMode.STANDALONE);
        JsonNode account = Manifests.only("ServiceAccount");
        assertThat(account.at("/metadata/name").asText()).isEqualTo(flink.getServiceAccount());
        assertThat(account.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(Manifests.of("RoleBinding")).isEmpty();
    }

    @Test
    void itsMetricsHaveNamesAndLetInWhoeverCollectsThem() throws IOException {
        String port = told.get("metrics.reporter.prom.port");
        for (String name : List.of("jobmanager", "taskmanager")) {
            Service service = service(name);
            assertThat(service.getSpec().getPorts().get(0).getPort()).hasToString(port);
            assertThat(service.getSpec().getClusterIP()).isEqualTo("None");
            assertThat(service.getSpec().getSelector())
                    .isEqualTo(Map.of("app", "flink", "component", name));
        }
        assertThat(openForMetrics()).containsExactly("8080", "8091", "8092", "8093", port);
    }

    private static Service service(String name) throws IOException {
        return Manifests.of(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> openForMetrics() throws IOException {
        Set<String> open = new TreeSet<>();
        for (JsonNode policy : Manifests.of("NetworkPolicy")) {
            if (policy.at("/metadata/name").asText().endsWith("metrics")) {
                JsonNode ports = policy.at("/spec/ingress/0/ports");
                ports.forEach(port -> open.add(port.path("port").asText()));
            }
        }
        return open;
    }
}
