package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.service.Metrics.Label;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void theSamplesOfAFamilyStandTogetherUnderWhatItTells() {
        Metrics metrics =
                new Metrics()
                        .counter("reads_total", "Reads.", 7, new Label("topic", "a"))
                        .truth("is_up", "Up.", true)
                        .counter("reads_total", "Reads.", 0, new Label("topic", "b"));
        assertThat(metrics)
                .hasToString(
                        """
                        # HELP reads_total Reads.
                        # TYPE reads_total counter
                        reads_total{topic="a"} 7
                        reads_total{topic="b"} 0
                        # HELP is_up Up.
                        # TYPE is_up gauge
                        is_up 1
                        """);
    }

    @Test
    void whatPrometheusWouldMisreadIsRefused() {
        Metrics metrics = new Metrics();
        assertThatThrownBy(() -> metrics.counter("reads", "Reads.", 1))
                .hasMessageContaining("reads");
        assertThatThrownBy(() -> metrics.gauge("Reads", "Reads.", 1)).hasMessageContaining("Reads");
        assertThatThrownBy(() -> metrics.gauge("reads", " ", 1)).hasMessageContaining("reads");
        assertThatThrownBy(() -> new Label("topic", "a\"b")).hasMessageContaining("topic");
    }
}
