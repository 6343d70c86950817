package berm.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import berm.launcher.embedded.FreePorts;
import berm.service.Health;
import berm.service.Metrics;
import berm.service.PagesAddress;
import berm.service.ServicePages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StatusReportTest {
    private static final Endpoint ABSENT =
            new Endpoint("watch", FreePorts.next("watch").address(), false);

    private static ServicePages bridge(long received, long written, AtomicInteger inFlight)
            throws IOException {
        return ServicePages.start(
                PagesAddress.loopback(0),
                () -> new Health(true, Map.of("mqtt", "listening")),
                () ->
                        new Metrics()
                                .counter("berm_bridge_messages_received_total", "In.", received)
                                .counter("berm_bridge_messages_written_total", "Out.", written)
                                .gauge(
                                        "berm_bridge_messages_in_flight",
                                        "Between.",
                                        inFlight.getAndSet(1)));
    }

    private static Endpoint endpoint(ServicePages pages) {
        return new Endpoint("bridge", "127.0.0.1:" + pages.port(), false);
    }

    @Test
    void aBalanceThatHoldsIsToldAndSoIsAPartThatDoesNotAnswer() throws Exception {
        try (ServicePages pages = bridge(8, 7, new AtomicInteger(1))) {
            StatusReport report = StatusReport.ask(List.of(endpoint(pages), ABSENT), null);
            assertThat(report.isWell()).isFalse();
            assertThat(report.lines())
                    .contains(
                            "bridge     UP      mqtt: listening",
                            "bridge     messages: received 8 = written 7 + in flight 1",
                            LogFault.AWAY)
                    .anyMatch(line -> line.startsWith("watch      ABSENT"));
            assertThat(report.json())
                    .contains("\"fault\":\"" + LogFault.AWAY)
                    .contains("\"received\":8,\"written\":7,\"in flight\":1,\"holds\":true");
        }
    }

    @Test
    void aLawThatNeverHoldsIsBroken() throws Exception {
        try (ServicePages pages = bridge(9, 7, new AtomicInteger(1))) {
            PartStatus status = new Survey().ask(endpoint(pages));
            assertThat(status.isWell()).isFalse();
            assertThat(StatusReport.without("no Kafka", List.of(status)).lines())
                    .contains(
                            "bridge     messages: received 9 ≠ written 7 + in flight 1"
                                    + "   DOES NOT BALANCE");
        }
    }

    @Test
    void aPageReadInTheMiddleOfAChangeIsReadAgain() throws Exception {
        try (ServicePages pages = bridge(8, 7, new AtomicInteger(0))) {
            assertThat(new Survey().ask(endpoint(pages)).isWell()).isTrue();
        }
    }

    @Test
    void bermIsCompleteWithoutItsSimulator() throws Exception {
        Endpoint simulator = new Endpoint("simulator", FreePorts.next("sim").address(), true);
        assertThat(new Survey().ask(simulator).isWell()).isTrue();
        assertThat(new Survey().ask(ABSENT).isWell()).isFalse();
    }

    @Test
    void readsWhatPrometheusReads() {
        MetricsPage page =
                MetricsPage.parse(
                        """
                        # TYPE a_total counter
                        a_total 12
                        b_total{topic="conditions",fate="accepted"} 3.0
                        nonsense
                        """);
        assertThat(page.numbers())
                .isEqualTo(
                        Map.of(
                                "a_total", 12L,
                                "b_total{topic=\"conditions\",fate=\"accepted\"}", 3L));
    }
}
