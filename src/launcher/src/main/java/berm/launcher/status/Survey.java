package berm.launcher.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The asking of every part how it stands.
 *
 * <p>A page may be read in the middle of a change, so a law counts as broken only when it does not
 * hold in several readings one after the other.
 */
final class Survey {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int READINGS = 5;
    private static final long PAUSE_MILLIS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Asks one part. */
    PartStatus ask(Endpoint endpoint) throws InterruptedException {
        try {
            JsonNode health = JSON.readTree(get(endpoint, "/health"));
            return new PartStatus(
                    endpoint,
                    health.path("status").asText("DOWN"),
                    details(health.path("parts")),
                    balances(endpoint));
        } catch (JsonProcessingException wrong) {
            return absent(endpoint, "it does not answer as a part of Berm");
        } catch (IOException away) {
            return absent(endpoint, "it does not answer");
        }
    }

    private static PartStatus absent(Endpoint endpoint, String detail) {
        return new PartStatus(
                endpoint, PartStatus.ABSENT, Map.of(endpoint.address(), detail), List.of());
    }

    private static Map<String, String> details(JsonNode parts) {
        Map<String, String> details = new TreeMap<>();
        parts.properties().forEach(part -> details.put(part.getKey(), part.getValue().asText()));
        return details;
    }

    private List<Balance> balances(Endpoint endpoint) throws IOException, InterruptedException {
        List<Balance> balances = read(endpoint);
        for (int again = 1; again < READINGS && isUnclear(endpoint, balances); again++) {
            Thread.sleep(PAUSE_MILLIS);
            balances = read(endpoint);
        }
        return balances;
    }

    /** A job's numbers may take a moment to be known. */
    private static boolean isUnclear(Endpoint endpoint, List<Balance> balances) {
        long laws = Law.all().stream().filter(law -> law.part().equals(endpoint.part())).count();
        return balances.size() < laws || !balances.stream().allMatch(Balance::holds);
    }

    private List<Balance> read(Endpoint endpoint) throws IOException, InterruptedException {
        MetricsPage page = MetricsPage.parse(get(endpoint, "/metrics"));
        return Law.all().stream()
                .filter(law -> law.part().equals(endpoint.part()) && page.has(law.metrics()))
                .map(law -> Balance.of(law, page))
                .toList();
    }

    private String get(Endpoint endpoint, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://" + endpoint.address() + path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
