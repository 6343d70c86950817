package berm.e2e;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.server.config.AbstractKafkaConfig;

/** The settings that a broker has, and those of its image. */
final class KafkaOptions {
    /** What the image apache/kafka does not make a setting of the broker of. */
    private static final Set<String> OF_ITS_SCRIPTS =
            Set.of(
                    "KAFKA_GC_LOG_OPTS",
                    "KAFKA_HEAP_OPTS",
                    "KAFKA_JMX_HOSTNAME",
                    "KAFKA_JMX_OPTS",
                    "KAFKA_JVM_PERFORMANCE_OPTS",
                    "KAFKA_LOG4J_LOGGERS",
                    "KAFKA_LOG4J_OPTS",
                    "KAFKA_LOG4J_ROOT_LOGLEVEL",
                    "KAFKA_OPTS",
                    "KAFKA_TOOLS_LOG4J_LOGLEVEL");

    private KafkaOptions() {}

    /** Whether the image knows a variable of this name: by itself, or as a broker's setting. */
    static boolean isVariable(String name) {
        return OF_ITS_SCRIPTS.contains(name)
                || AbstractKafkaConfig.CONFIG_DEF.names().contains(setting(name));
    }

    /** As the image makes names of settings out of variables. */
    private static String setting(String variable) {
        return variable.replaceFirst("^KAFKA_", "")
                .toLowerCase(Locale.ROOT)
                .replace("_", ".")
                .replace("...", "-")
                .replace("..", "_");
    }

    /** What a broker has against its settings; nothing, when it takes them all. */
    static Optional<String> problem(Map<String, String> settings) {
        for (String name : settings.keySet()) {
            if (!AbstractKafkaConfig.CONFIG_DEF.names().contains(name)) {
                return Optional.of(name + " is no setting of Kafka's");
            }
        }
        try {
            var unused = AbstractKafkaConfig.CONFIG_DEF.parse(settings);
            return Optional.empty();
        } catch (ConfigException wrong) {
            return Optional.of(wrong.toString());
        }
    }
}
