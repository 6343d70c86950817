package berm.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads settings one by one and keeps what is wrong, so that all of it can be said at once. */
public final class SettingsReader {
    private static final int LONGEST_SECRET = 4_096;

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    public SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads one setting; absent or blank, it has its default. Empty when it cannot be read.
     *
     * @param expected what would be right, for the reader of a problem
     * @param parse throws IllegalArgumentException for what it cannot read
     */
    public <T> Optional<T> read(
            String name, String byDefault, String expected, Function<String, T> parse) {
        return read(name, byDefault, parse, text -> "is '" + text + "', expected " + expected);
    }

    /** Reads one setting in which somebody may have put a secret: a problem does not repeat it. */
    public <T> Optional<T> guarded(
            String name, String byDefault, String expected, Function<String, T> parse) {
        return read(name, byDefault, parse, text -> "is wrong, expected " + expected);
    }

    private <T> Optional<T> read(
            String name,
            String byDefault,
            Function<String, T> parse,
            UnaryOperator<String> problem) {
        String given = environment.getOrDefault(name, "").strip();
        String text = given.isEmpty() ? byDefault : given;
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(name + " " + problem.apply(text));
            return Optional.empty();
        }
    }

    /** Reads the secret in the file that a setting names; absent or blank, there is none: "". */
    public Optional<String> secret(String name) {
        String expected = "a file that holds one line of 1 to " + LONGEST_SECRET + " bytes";
        return read(name, "", expected, file -> file.isEmpty() ? "" : secretIn(file));
    }

    private static String secretIn(String file) {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            byte[] bytes = content.readNBytes(LONGEST_SECRET + 1);
            String secret = new String(bytes, UTF_8).strip();
            boolean isLine = secret.chars().noneMatch(Character::isISOControl);
            if (secret.isEmpty() || bytes.length > LONGEST_SECRET || !isLine) {
                throw new IllegalArgumentException("no secret");
            }
            return secret;
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** Makes something of a file's content, adding what is wrong with it. */
    @FunctionalInterface
    public interface FileParser<T> {
        T parse(Path file, byte[] content, List<String> wrong);
    }

    /**
     * Reads the file that a setting names; absent or blank, there is none. Empty when the file
     * cannot be read or something is wrong with it.
     */
    public <T> Optional<T> file(String name, T none, FileParser<T> parser) {
        String given = environment.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return Optional.of(none);
        }
        List<String> wrong = new ArrayList<>();
        try {
            Path path = Path.of(given).toAbsolutePath();
            T read = parser.parse(path, Files.readAllBytes(path), wrong);
            problems.addAll(wrong);
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            problems.add(name + " is '" + given + "', which is no file that can be read");
            return Optional.empty();
        }
    }

    /** Reads a whole number within a closed range. */
    public Optional<Integer> number(String name, String byDefault, int from, int to) {
        String expected = "a whole number from " + from + " to " + to;
        return read(name, byDefault, expected, text -> inRange(text, from, to));
    }

    private static int inRange(String text, int from, int to) {
        int number = Integer.parseInt(text);
        if (number < from || number > to) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    /** Reads the address of a server. */
    public Optional<HostPort> hostPort(String name, String byDefault) {
        return read(name, byDefault, "host:port", HostPort::parse);
    }

    /** Reads the address of an interface to listen on, or a name for it. */
    public Optional<String> address(String name, String byDefault) {
        return read(name, byDefault, "an address such as 127.0.0.1", SettingsReader::address);
    }

    private static String address(String text) {
        if (!text.matches("[A-Za-z0-9.:\\[\\]-]{1,253}")) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return text;
    }

    /** Reads the addresses of Kafka's bootstrap servers, one or several with commas. */
    public Optional<String> bootstrapServers(String name, String byDefault) {
        return read(
                name,
                byDefault,
                "host:port, or several with commas",
                SettingsReader::bootstrapServers);
    }

    private static String bootstrapServers(String text) {
        for (String server : text.split(",", -1)) {
            HostPort.parse(server.strip());
        }
        return text;
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidSettings if anything was wrong
     */
    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }
}
