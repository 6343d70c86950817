package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * The docker-compose file at the top, as docker-compose understands it: with its defaults, and with
 * secrets that were made for a test.
 */
final class ComposeFile {
    static final Path FILE = KnownSettings.ROOT.resolve("docker-compose.yml");
    private static final Path EXAMPLE = KnownSettings.ROOT.resolve(".env.example");
    private static final Path MAKE_SECRETS =
            KnownSettings.ROOT.resolve("src/dist/docker/make-secrets");

    private final JsonNode content;
    private final Path secrets;

    private ComposeFile(JsonNode content, Path secrets) {
        this.content = content;
        this.secrets = secrets;
    }

    /** Makes the secrets in the folder, as a deployer does, and reads the file. */
    static ComposeFile read(Path folder) throws IOException, InterruptedException {
        Path secrets = folder.resolve("secrets");
        Said made = run(folder, List.of(MAKE_SECRETS.toString(), secrets.toString()));
        assertThat(made.code()).as(made.text()).isZero();
        Path env = folder.resolve("env");
        String lines = made.text().replaceAll("(?m)^made .*\\R", "");
        Files.writeString(env, Files.readString(EXAMPLE) + lines);
        Said config = config(folder, env, "--profile", "demo");
        assertThat(config.code()).as(config.text()).isZero();
        return new ComposeFile(Yaml.read(config.text()).get(0), secrets);
    }

    /** What docker-compose says of it with this file of settings. */
    static Said config(Path folder, Path env, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of("docker-compose", "-f", FILE.toString(), "--env-file", "" + env));
        command.addAll(List.of(more));
        command.add("config");
        return run(folder, command);
    }

    /** What a command said, and how it ended. */
    record Said(int code, String text) {}

    private static Said run(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException missing) {
            throw new AssertionError(
                    command.get(0) + " is not installed: apt-get install docker-compose openssl",
                    missing);
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), said);
    }

    JsonNode content() {
        return content;
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        content.path("services")
                .properties()
                .forEach(service -> services.put(service.getKey(), service.getValue()));
        return services;
    }

    JsonNode service(String name) {
        JsonNode service = content.path("services").path(name);
        assertThat(service.isObject()).as(name).isTrue();
        return service;
    }

    /** The services that are Berm's own. */
    List<String> roles() {
        return services().entrySet().stream()
                .filter(service -> service.getValue().path("image").asText().startsWith("berm:"))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(setting -> environment.put(setting.getKey(), setting.getValue().asText()));
        return environment;
    }

    /** The servers that a service is told of: variable → where. */
    Map<String, URI> addresses(String service) {
        Map<String, URI> addresses = new TreeMap<>();
        environment(service)
                .forEach(
                        (name, value) -> {
                            switch (name) {
                                case "BERM_KAFKA", "BERM_FLINK" ->
                                        addresses.put(name, URI.create("tcp://" + value));
                                case "BERM_MQTT", "BERM_HISTORY_URL" ->
                                        addresses.put(name, URI.create(value));
                                case "BERM_DATABASE" ->
                                        addresses.put(name, URI.create(value.replace("jdbc:", "")));
                                default -> {}
                            }
                        });
        return addresses;
    }

    /** The networks that a service is on. */
    Set<String> networks(String service) {
        Set<String> networks = new TreeSet<>();
        service(service).path("networks").fieldNames().forEachRemaining(networks::add);
        return networks;
    }

    /** Where a role is asked whether it is well. */
    int healthPort(String role) {
        List<String> test = words(service(role).path("healthcheck").path("test"));
        assertThat(test).as(role).startsWith("CMD", "healthy").hasSize(3);
        return Integer.parseInt(test.get(2));
    }

    /** The file that a secret is made of. */
    Path secret(String name) {
        String file = content.path("secrets").path(name).path("file").asText();
        assertThat(file).as(name).startsWith(secrets.toString());
        return Path.of(file);
    }

    /** The texts of a list. */
    static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
