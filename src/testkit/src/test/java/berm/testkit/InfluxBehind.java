package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The InfluxDB 1.x behind an {@link InfluxStub}, which may be away. */
final class InfluxBehind {
    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();

    InfluxBehind(URI url) {
        this.url = url;
    }

    /**
     * What became of lines.
     *
     * @param status 204 when they are stored, 503 when the server is away
     * @param words why not, safe to stand in JSON
     */
    record Written(int status, String words) {}

    Written write(String database, String lines) {
        HttpRequest request =
                to("/write", Map.of("db", database, "precision", "ms"))
                        .POST(BodyPublishers.ofString(lines))
                        .build();
        return ask(request)
                .map(answer -> new Written(answer.statusCode(), plain(answer.body())))
                .orElse(new Written(503, "away"));
    }

    /** The server's answer, which is 2.x's and 3's too; empty when it is away. */
    Optional<InfluxStub.Answer> query(Map<String, String> parameters) {
        return ask(to("/query", parameters).GET().build())
                .map(answer -> new InfluxStub.Answer(answer.statusCode(), Map.of(), answer.body()));
    }

    /** Does nothing while the server is away: whoever writes then learns of it. */
    void makeDatabase(String name) {
        HttpRequest request =
                to("/query", Map.of("q", "CREATE DATABASE \"" + name + "\""))
                        .POST(BodyPublishers.noBody())
                        .build();
        Optional<HttpResponse<String>> ignored = ask(request);
    }

    private static String plain(String body) {
        return body.replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip();
    }

    private HttpRequest.Builder to(String path, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(url.resolve(path + "?" + query));
    }

    private Optional<HttpResponse<String>> ask(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
