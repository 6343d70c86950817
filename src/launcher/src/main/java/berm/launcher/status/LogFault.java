package berm.launcher.status;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Why the log could not be read, in a sentence. */
final class LogFault {
    static final String AWAY = "Kafka does not answer: the log is not known";

    private LogFault() {}

    static String of(KafkaException failed) {
        if (failed instanceof SslAuthenticationException) {
            return told("Kafka and we do not take each other's certificates", failed);
        }
        if (failed instanceof AuthenticationException) {
            return told("Kafka refuses the log-in of BERM_KAFKA_PROPERTIES_FILE", failed);
        }
        return failed instanceof AuthorizationException
                ? told("Kafka knows who asks, and does not let them see the log", failed)
                : AWAY;
    }

    /** Of a certificate, what is wrong with it stands in the cause. */
    private static String told(String sentence, Throwable failed) {
        Throwable cause = failed.getCause();
        return sentence + ": " + (cause == null ? failed : cause).getMessage();
    }
}
