package berm.service;

import java.io.IOException;
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
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Production production;

    /** Also learns from the settings how strict it is to be, see {@link Production}. */
    public SettingsReader(Map<String, String> environment) {
        this.environment = environment;
        this.production = Production.read(this);
    }

    Production production() {
        return production;
    }

    /** Adds what is wrong with a setting. */
    public void wrong(String name, String what) {
        problems.add(name + " " + what);
    }

    /** Takes note of a way to another process; what production refuses of it is a problem. */
    public void passage(Passage way) {
        problems.addAll(production.refusals(way));
    }

    /** The way to secrets in files, as strict as these settings want it. */
    public SecretFiles secretFiles() {
        return new SecretFiles(production.on());
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

    /** Reads the secret in the file that a setting names; absent or blank, there is none. */
    public Optional<Secret> secret(String name) {
        Optional<Optional<Path>> file = path(name);
        try {
            return file.map(path -> path.map(secretFiles()::read).orElse(Secret.NONE));
        } catch (IllegalArgumentException unfit) {
            wrong(name, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Reads the path of a file with a secret; absent or blank, there is none. A problem does not
     * repeat it, as somebody may have put the secret itself in its place.
     */
    public Optional<Optional<Path>> path(String name) {
        return guarded(
                name,
                "",
                "the path of a file",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
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
