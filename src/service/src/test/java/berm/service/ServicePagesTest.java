package berm.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ServicePagesTest {
    private final AtomicBoolean up = new AtomicBoolean(true);

    @Test
    void answersForTheMomentItIsAsked() throws Exception {
        try (ServicePages pages =
                ServicePages.start(
                        0,
                        () -> new Health(up.get(), Map.of("log", "reading")),
                        () -> new Metrics().counter("berm_things_total", 7))) {
            assertThat(get(pages, "/health").statusCode()).isEqualTo(200);
            up.set(false);
            assertThat(get(pages, "/health").statusCode()).isEqualTo(503);
            assertThat(get(pages, "/metrics").body())
                    .isEqualTo("# TYPE berm_things_total counter\nberm_things_total 7\n");
        }
    }

    private static HttpResponse<String> get(ServicePages pages, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + pages.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
