package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BridgeCountsTest {
    @Test
    void showsTheBalanceAsMetrics() {
        BridgeCounts counts = new BridgeCounts();
        counts.messageReceived();
        counts.messageReceived();
        counts.messageWritten();
        assertThat(counts.metrics())
                .asString()
                .contains("berm_bridge_messages_received_total 2\n")
                .contains("berm_bridge_messages_written_total 1\n")
                .contains("# TYPE berm_bridge_messages_in_flight gauge\n")
                .contains("berm_bridge_messages_in_flight 1\n");
    }
}
