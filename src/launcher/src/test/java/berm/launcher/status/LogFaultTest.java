package berm.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class LogFaultTest {
    @Test
    void whoIsRefusedIsNotToldThatNobodyAnswers() {
        Map<KafkaException, String> sentences =
                Map.of(
                        new SaslAuthenticationException("invalid credentials"),
                        "Kafka refuses the log-in of BERM_KAFKA_PROPERTIES_FILE: invalid"
                                + " credentials",
                        new SslAuthenticationException(
                                "SSL handshake failed", new SSLHandshakeException("no path")),
                        "Kafka and we do not take each other's certificates: no path",
                        GroupAuthorizationException.forGroupId("berm-watch"),
                        "Kafka knows who asks, and does not let them see the log: Not authorized"
                                + " to access group: berm-watch",
                        new TimeoutException("no answer in time"),
                        "Kafka does not answer: the log is not known");
        sentences.forEach(
                (failed, sentence) -> assertThat(LogFault.of(failed)).isEqualTo(sentence));
    }
}
