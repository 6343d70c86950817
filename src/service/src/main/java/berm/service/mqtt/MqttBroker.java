package berm.service.mqtt;

import berm.service.Door;
import berm.service.Passage;
import berm.service.Secret;
import berm.service.SettingsReader;
import berm.service.tls.ClientTls;
import berm.service.tls.TlsFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * How an MQTT broker is reached: where, as whom, and by what it is known.
 *
 * @param user the name of who connects; empty for none
 * @param password of the user
 * @param certificates what TLS needs; has no meaning without it
 */
public record MqttBroker(
        MqttAddress address, String user, Secret password, ClientTls certificates) {
    private static final int LONGEST_USER = 255;

    /** One that asks for nothing. */
    public static MqttBroker open(MqttAddress address) {
        return new MqttBroker(address, "", Secret.NONE, ClientTls.USUAL);
    }

    /**
     * Reads the environment ({@code BERM_MQTT…}); empty when something is wrong. Problems stay with
     * the reader.
     */
    public static Optional<MqttBroker> read(SettingsReader reader) {
        Optional<MqttAddress> address =
                reader.read("BERM_MQTT", "127.0.0.1:1883", MqttAddress.FORM, MqttAddress::parse);
        Optional<String> user =
                reader.read(
                        "BERM_MQTT_USER",
                        "",
                        "a name of at most " + LONGEST_USER + " characters, none of them control",
                        MqttBroker::user);
        Optional<Secret> password = reader.secret("BERM_MQTT_PASSWORD_FILE");
        Optional<TlsFiles> files = files(reader);
        Optional<ClientTls> certificates =
                files.flatMap(named -> named.read(reader.secretFiles(), reader::wrong));
        if (address.isEmpty()
                || files.isEmpty()
                || user.isEmpty()
                || password.isEmpty()
                || certificates.isEmpty()) {
            return Optional.empty();
        }
        MqttBroker broker =
                new MqttBroker(address.get(), user.get(), password.get(), certificates.get());
        broker.check(reader, files.get().areAny());
        return Optional.of(broker);
    }

    private static String user(String text) {
        if (text.length() > LONGEST_USER || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not the name of a user");
        }
        return text;
    }

    private static Optional<TlsFiles> files(SettingsReader reader) {
        Optional<Optional<Path>> authorities = reader.path("BERM_MQTT_CA_FILE");
        Optional<Optional<Path>> certificate = reader.path("BERM_MQTT_CERTIFICATE_FILE");
        Optional<Optional<Path>> key = reader.path("BERM_MQTT_KEY_FILE");
        if (authorities.isEmpty() || certificate.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TlsFiles(
                        named("BERM_MQTT_CA_FILE", authorities.get()),
                        named("BERM_MQTT_CERTIFICATE_FILE", certificate.get()),
                        named("BERM_MQTT_KEY_FILE", key.get())));
    }

    private static TlsFiles.Named named(String setting, Optional<Path> file) {
        @Nullable Path path = file.orElse(null);
        return new TlsFiles.Named(setting, path);
    }

    private void check(SettingsReader reader, boolean hasFiles) {
        if (user.isEmpty() && !password.isNone()) {
            reader.wrong("BERM_MQTT_PASSWORD_FILE", "needs BERM_MQTT_USER");
        }
        if (hasFiles && !address.tls()) {
            reader.wrong("BERM_MQTT", "is plain, but there are certificates; mqtts:// means TLS");
        }
        reader.passage(passage("BERM_MQTT"));
    }

    /**
     * How this way is protected.
     *
     * @param setting what leads there, for people
     */
    public Passage passage(String setting) {
        boolean hasPassword = !user.isEmpty() && !password.isNone();
        boolean named = hasPassword || certificates.own().isPresent();
        List<String> hosts = List.of(address.server().host());
        return new Passage(Door.MQTT, setting, hosts, address.tls(), named);
    }

    /**
     * A client of its own session; it keeps nothing on disk.
     *
     * @param id distinct from those of all other clients of the broker
     */
    public MqttAsyncClient client(String id) throws MqttException {
        return new MqttAsyncClient(address.uri(), id, new MemoryPersistence());
    }

    /** How a client connects here, once: MQTT 3.1.1, the server's name checked. */
    public MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        if (address.tls()) {
            options.setSocketFactory(certificates.sockets());
            options.setHttpsHostnameVerificationEnabled(true);
        }
        if (!user.isEmpty()) {
            options.setUserName(user);
        }
        if (!password.isNone()) {
            options.setPassword(password.value().toCharArray());
        }
        return options;
    }
}
