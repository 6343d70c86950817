package berm.e2e;

import berm.launcher.embedded.FreePorts;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.testkit.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A Kafka that wants TLS and a password (SCRAM) of everyone, and lets each do what the page on
 * security says and nothing else.
 */
final class SecuredKafka implements AutoCloseable {
    private static final Path PAGE = Path.of("../docs/security.md");

    /** A row of its table: who, topic or group, the name, the operations. */
    private static final Pattern RIGHT =
            Pattern.compile(
                    "(?m)^\\| `([a-z]+)` \\| (topic|group) \\| `([a-z0-9.-]+)(\\*?)` \\| ([A-Z, ]+) \\|$");

    private static final String SETTINGS =
            """
            listeners=INTERNAL://%1$s,CONTROLLER://CONTROLLER_ADDRESS,SASL_SSL://%2$s,MISNAMED://%5$s
            advertised.listeners=INTERNAL://%1$s,SASL_SSL://%2$s,MISNAMED://%5$s
            listener.security.protocol.map=INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL,MISNAMED:SASL_SSL
            inter.broker.listener.name=INTERNAL
            sasl.enabled.mechanisms=SCRAM-SHA-512
            listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
            listener.name.misnamed.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
            listener.name.misnamed.ssl.keystore.location=%6$s
            ssl.keystore.type=PKCS12
            ssl.keystore.location=%3$s
            ssl.keystore.password=%4$s
            ssl.key.password=%4$s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:ANONYMOUS
            """;

    private static final String CLIENT =
            """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
            ssl.truststore.type=PKCS12
            ssl.truststore.location=%s
            ssl.truststore.password=%s
            """;

    private final KafkaProcess kafka;
    private final String address;
    private final String misnamed;
    private final TestCertificates certificates;
    private final Path folder;

    private SecuredKafka(
            KafkaProcess kafka,
            String address,
            String misnamed,
            TestCertificates certificates,
            Path folder) {
        this.kafka = kafka;
        this.address = address;
        this.misnamed = misnamed;
        this.certificates = certificates;
        this.folder = folder;
    }

    static SecuredKafka start(Path folder, TestCertificates certificates) throws Exception {
        String internal = FreePorts.next("Kafka").address();
        String address = FreePorts.next("Kafka with TLS").address();
        String misnamed = FreePorts.next("Kafka with another's name").address();
        String more =
                SETTINGS.formatted(
                        internal,
                        address,
                        certificates.server("kafka").store(),
                        TestCertificates.STORE_PASSWORD,
                        misnamed,
                        certificates.client("elsewhere").store());
        var kafka = KafkaProcess.start(folder, internal, more);
        var secured = new SecuredKafka(kafka, address, misnamed, certificates, folder);
        secured.allowWhatThePageSays();
        return secured;
    }

    private void allowWhatThePageSays() throws Exception {
        List<AclBinding> rights = new ArrayList<>();
        Matcher row = RIGHT.matcher(Files.readString(PAGE));
        while (row.find()) {
            for (String operation : row.group(5).split(",", -1)) {
                rights.add(right(row, operation.strip()));
            }
        }
        if (rights.isEmpty()) {
            throw new AssertionError(PAGE + " gives nobody a right");
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            var unused = admin.createAcls(rights).all().get();
        }
    }

    private static AclBinding right(Matcher row, String operation) {
        return new AclBinding(
                new ResourcePattern(
                        row.group(2).equals("topic") ? ResourceType.TOPIC : ResourceType.GROUP,
                        row.group(3),
                        row.group(4).isEmpty() ? PatternType.LITERAL : PatternType.PREFIXED),
                new AccessControlEntry(
                        "User:" + row.group(1),
                        "*",
                        AclOperation.valueOf(operation),
                        AclPermissionType.ALLOW));
    }

    /** Makes somebody known by a password that nobody may tell; the settings of their role. */
    Map<String, String> let(String user, Secrets secrets) throws Exception {
        String password = secrets.add("secret in Kafka of " + user);
        ScramCredentialInfo kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
        UserScramCredentialAlteration made = new UserScramCredentialUpsertion(user, kind, password);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            var unused = admin.alterUserScramCredentials(List.of(made)).all().get();
        }
        return as(user, password);
    }

    /** Makes the engineer known. */
    Engineer engineer(Secrets secrets) throws Exception {
        SettingsReader settings = new SettingsReader(let("engineer", secrets));
        return new Engineer(KafkaAccess.read(settings).orElseThrow());
    }

    /** The settings of a role that comes as the user with the password. */
    Map<String, String> as(String user, String password) throws IOException {
        return as(user, password, certificates);
    }

    /**
     * The same of one who looks for the word of an authority.
     *
     * @param believed the authority
     */
    Map<String, String> as(String user, String password, TestCertificates believed)
            throws IOException {
        Path file = Files.createTempFile(folder, user, ".properties");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                file,
                CLIENT.formatted(
                        user, password, believed.trust(), TestCertificates.STORE_PASSWORD));
        return Map.of("BERM_KAFKA", address, "BERM_KAFKA_PROPERTIES_FILE", file.toString());
    }

    /** The same settings at a door of this Kafka that shows the certificate of another host. */
    Map<String, String> misnamed(Map<String, String> settings) {
        Map<String, String> there = new HashMap<>(settings);
        there.put("BERM_KAFKA", misnamed);
        return there;
    }

    /** What it holds, seen without a password from this machine. */
    KafkaLog log() {
        return new KafkaLog(kafka.bootstrap());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
