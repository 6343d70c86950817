package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the example for Prometheus scrapes is where the services of the compose file tell it, for
 * others on their network.
 */
@Timeout(120)
class ComposeMetricsIT {
    private static final Path EXAMPLE =
            KnownSettings.ROOT.resolve("src/dist/conf/prometheus/prometheus.yml");
    private static final String EVERYWHERE = "0.0.0.0";

    @TempDir private static Path directory;
    private static ComposeFile compose;

    @BeforeAll
    static void read() throws Exception {
        compose = ComposeFile.read(directory);
    }

    @Test
    void everyPartIsScrapedWhereItListens() throws IOException {
        Map<String, Integer> scraped = new TreeMap<>();
        JsonNode job = Yaml.read(Files.readString(EXAMPLE)).get(0).at("/scrape_configs/0");
        for (JsonNode part : job.path("static_configs")) {
            String[] target = part.at("/targets/0").asText().split(":", -1);
            scraped.put(target[0], Integer.valueOf(target[1]));
            assertThat(part.at("/labels/part").asText()).isEqualTo(target[0]);
        }
        JsonNode named = job.at("/dns_sd_configs/0");
        for (String name : ComposeFile.words(named.path("names"))) {
            scraped.put(name, named.path("port").asInt());
        }
        assertThat(scraped).isEqualTo(told());
    }

    /** The page of each part that stays, but for the demonstration's. */
    private static Map<String, Integer> told() throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        for (String role : compose.roles()) {
            if (!compose.service(role).has("profiles")) {
                pages.put(role, compose.healthPort(role));
            }
        }
        for (String service : new String[] {"jobmanager", "taskmanager"}) {
            Map<String, String> properties = FlinkProperties.of(service);
            String port = properties.getOrDefault("metrics.reporter.prom.port", "none");
            pages.put(service, Integer.valueOf(port));
        }
        return pages;
    }

    @Test
    void theirPagesAreOpenToTheInnerNetwork() throws IOException {
        for (String part : told().keySet()) {
            assertThat(compose.networks(part)).as(part).contains("inner");
            if (compose.roles().contains(part)) {
                String host = part.equals("center") ? "BERM_HTTP_HOST" : "BERM_HEALTH_HOST";
                assertThat(compose.environment(part)).as(part).containsEntry(host, EVERYWHERE);
            }
        }
    }
}
