package berm.center;

import berm.center.channel.DeclaredChannels;
import berm.history.HistorySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A running centre on a free port, and a client to it. */
final class Center implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    Center(String database, String kafka) {
        context =
                CenterApplication.start(
                        new CenterSettings(
                                "127.0.0.1",
                                0,
                                kafka,
                                "jdbc:h2:" + database,
                                HistorySettings.from(
                                        Map.of("BERM_HISTORY_URL", "http://127.0.0.1:1")),
                                DeclaredChannels.NONE),
                        Map.of("logging.level.root", "ERROR"));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + CenterApplication.port(context) + path);
    }

    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
