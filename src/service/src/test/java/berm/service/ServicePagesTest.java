package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
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
                        PagesAddress.loopback(0),
                        () -> new Health(up.get(), Map.of("log", "reading")),
                        () -> new Metrics().counter("berm_things_total", "Things.", 7))) {
            assertThat(get(pages, "/health").statusCode()).isEqualTo(200);
            up.set(false);
            assertThat(get(pages, "/health").statusCode()).isEqualTo(503);
            assertThat(get(pages, "/metrics").body())
                    .startsWith(
                            """
                            # HELP berm_things_total Things.
                            # TYPE berm_things_total counter
                            berm_things_total 7
                            """)
                    .contains("\njvm_memory_used_bytes{area=\"heap\"} ");
        }
    }

    @Test
    void listenWhereTheyAreToldAndNowhereElse() throws Exception {
        try (ServicePages here = start(PagesAddress.loopback(0))) {
            assertThat(get(here, "/health").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> get(here, "127.0.0.2", "/health"))
                    .isInstanceOf(ConnectException.class);
        }
        try (ServicePages everywhere = start(new PagesAddress("0.0.0.0", 0))) {
            assertThat(get(everywhere, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(() -> start(new PagesAddress("192.0.2.1", 0)))
                .isInstanceOf(IOException.class);
    }

    private static ServicePages start(PagesAddress address) throws IOException {
        return ServicePages.start(address, () -> new Health(true, Map.of()), Metrics::new);
    }

    private static HttpResponse<String> get(ServicePages pages, String path) throws Exception {
        return get(pages, "127.0.0.1", path);
    }

    private static HttpResponse<String> get(ServicePages pages, String host, String path)
            throws Exception {
        URI address = URI.create("http://" + host + ":" + pages.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
