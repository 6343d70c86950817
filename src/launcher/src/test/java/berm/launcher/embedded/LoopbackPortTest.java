package berm.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoopbackPortTest {
    @TempDir Path directory;

    @Test
    void everyServerNamesTheTakenPortAndTheSettingThatChangesIt() throws IOException {
        LoopbackPort port = FreePorts.next("the server");
        LoopbackPort other = FreePorts.next("the controller");
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(port.socketAddress());
            assertTaken(port, () -> EmbeddedKafka.start(directory, port, other));
            assertTaken(port, () -> EmbeddedKafka.start(directory, other, port));
            assertTaken(port, () -> EmbeddedMqtt.start(directory, port, 1024));
            assertTaken(port, () -> EmbeddedHistory.start(directory, port));
        }
        assertThatCode(port::requireFree).doesNotThrowAnyException();
    }

    private interface Start {
        EmbeddedService start();
    }

    private static void assertTaken(LoopbackPort port, Start server) {
        assertThatThrownBy(() -> server.start().close())
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("Port " + port.number() + " for the server")
                .hasMessageContaining("--port-offset");
    }

    @Test
    void refusesNumbersThatAreNoPorts() {
        assertThatThrownBy(() -> new LoopbackPort("MQTT", 65536, "--port-offset"))
                .hasMessage("MQTT port 65536 is not in 1 to 65535; see --port-offset");
        assertThatThrownBy(() -> new LoopbackPort("MQTT", 0, "--port-offset"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
