package berm.service.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import berm.service.Door;
import berm.service.Fingerprint;
import berm.service.HostPort;
import berm.service.Passage;
import berm.service.SettingsReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/**
 * How the log is reached: where, as whom, and by what its servers are known.
 *
 * @param servers host:port, or several with commas ({@code BERM_KAFKA})
 * @param security Kafka's own settings for that ({@code BERM_KAFKA_PROPERTIES_FILE}); secrets are
 *     among them
 */
public record KafkaAccess(String servers, SortedMap<String, String> security) {
    private static final String FILE = "BERM_KAFKA_PROPERTIES_FILE";
    private static final int LONGEST = 65_536;
    private static final Pattern TAKEN = Pattern.compile("(security|sasl|ssl)\\..+");
    private static final Set<String> SHOWN =
            Set.of(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, SaslConfigs.SASL_MECHANISM);
    private static final List<String> FILES =
            List.of(
                    SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                    SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);

    public KafkaAccess {
        security = Collections.unmodifiableSortedMap(new TreeMap<>(security));
    }

    /** One that asks for nothing. */
    public static KafkaAccess open(String servers) {
        return new KafkaAccess(servers, new TreeMap<>());
    }

    /**
     * Reads the environment; empty when something is wrong. Problems stay with the reader.
     *
     * @param reader of settings
     */
    public static Optional<KafkaAccess> read(SettingsReader reader) {
        Optional<String> servers =
                reader.read(
                        "BERM_KAFKA",
                        "127.0.0.1:9092",
                        "host:port, or several with commas",
                        KafkaAccess::servers);
        Optional<SortedMap<String, String>> security =
                reader.file(
                        FILE,
                        new TreeMap<>(),
                        (file, content, wrong) -> security(reader, file, content, wrong));
        if (servers.isEmpty() || security.isEmpty()) {
            return Optional.empty();
        }
        KafkaAccess access = new KafkaAccess(servers.get(), security.get());
        reader.passage(access.passage());
        return Optional.of(access);
    }

    private static String servers(String text) {
        for (String server : text.split(",", -1)) {
            HostPort.parse(server.strip());
        }
        return text;
    }

    private static SortedMap<String, String> security(
            SettingsReader reader, Path file, byte[] content, List<String> wrong) {
        SortedMap<String, String> given = properties(content, wrong);
        given.keySet().stream()
                .filter(key -> !isTaken(key))
                .map(key -> FILE + ": " + key + " is none of Kafka's security.…, sasl.… or ssl.…")
                .forEach(wrong::add);
        given.keySet().removeIf(key -> !isTaken(key));
        unfit(given).forEach(key -> wrong.add(FILE + ": " + key + " is not what Kafka takes"));
        FILES.stream()
                .filter(key -> given.containsKey(key) && !isFile(given.getOrDefault(key, "")))
                .map(key -> FILE + ": " + key + " leads to no file that can be read")
                .forEach(wrong::add);
        reader.secretFiles().refusal(file).ifPresent(why -> wrong.add(FILE + " " + why));
        return given;
    }

    private static SortedMap<String, String> properties(byte[] content, List<String> wrong) {
        SortedMap<String, String> given = new TreeMap<>();
        if (content.length > LONGEST) {
            wrong.add(FILE + " leads to a file longer than " + LONGEST + " bytes");
            return given;
        }
        Properties read = new Properties();
        try {
            read.load(new StringReader(new String(content, ISO_8859_1)));
            read.stringPropertyNames().forEach(key -> given.put(key, read.getProperty(key)));
        } catch (IOException | IllegalArgumentException noProperties) {
            wrong.add(FILE + " leads to a file that is not of Java's properties");
        }
        return given;
    }

    private static boolean isTaken(String key) {
        return TAKEN.matcher(key).matches() && AdminClientConfig.configNames().contains(key);
    }

    private static List<String> unfit(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        return AdminClientConfig.configDef().validate(all).stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .map(ConfigValue::name)
                .sorted()
                .toList();
    }

    private static boolean isFile(String path) {
        try {
            return Files.isReadable(Path.of(path)) && Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** What a client is told besides the way here. */
    public Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> client = new HashMap<>(more);
        client.putAll(security);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return Map.copyOf(client);
    }

    /** The first of the servers. */
    public HostPort first() {
        return HostPort.parse(servers.split(",", 2)[0].strip());
    }

    private Passage passage() {
        List<String> hosts =
                Arrays.stream(servers.split(",", -1))
                        .map(server -> HostPort.parse(server.strip()).host())
                        .toList();
        return new Passage(Door.KAFKA, "BERM_KAFKA", hosts, isEncrypted(), isNamed());
    }

    private boolean isEncrypted() {
        String check =
                security.getOrDefault(
                        SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG, "https");
        return protocol().endsWith("SSL") && !check.isBlank();
    }

    private boolean isNamed() {
        boolean showsCertificate =
                security.containsKey(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG)
                        || security.containsKey(SslConfigs.SSL_KEYSTORE_KEY_CONFIG);
        return protocol().startsWith("SASL_") || (protocol().equals("SSL") && showsCertificate);
    }

    private String protocol() {
        return security.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT");
    }

    /** Differs when any of it differs, and tells no secret. */
    public String fingerprint() {
        return servers + "\n" + (security.isEmpty() ? "" : Fingerprint.of(security.toString()));
    }

    /** Without anything that may be secret. */
    @Override
    public String toString() {
        SortedMap<String, String> told = new TreeMap<>(security);
        told.replaceAll((key, value) -> SHOWN.contains(key) ? value : "***");
        return servers + (told.isEmpty() ? "" : " " + told);
    }
}
