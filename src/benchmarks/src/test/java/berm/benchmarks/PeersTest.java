package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that would say something else could not be compared. */
@Timeout(120)
class PeersTest {
    private static final Core CORE = new Core(40, 8_000);

    @Test
    void theAnswerHasEveryRule() {
        assertThat(Counted.of(PeerAnswer.of(CORE)))
                .contains("limit raised", "rise raised", "rise cleared", "silence raised");
    }

    @Test
    void esperSaysTheSame() throws Exception {
        saysTheSame(new EsperPeer());
    }

    @Test
    void kafkaStreamsSaysTheSame() throws Exception {
        saysTheSame(new KafkaStreamsPeer());
    }

    @Test
    void flinksSlidingWindowsSayTheSame() throws Exception {
        saysTheSame(new FlinkPeer());
    }

    private static void saysTheSame(Peer peer) throws Exception {
        List<String> said = peer.run(PeerReading.of(CORE)).said();
        assertThat(said).containsExactlyInAnyOrderElementsOf(PeerAnswer.of(CORE));
    }
}
