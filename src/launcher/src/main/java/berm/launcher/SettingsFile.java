package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A file of settings: names that begin with BERM_, each with one value. */
final class SettingsFile {
    private static final Pattern NAME = Pattern.compile("BERM_[A-Z0-9_]{1,60}");
    private static final int MAX_BYTES = 65_536;
    private static final LoadSettings BOUNDS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .setCodePointLimit(MAX_BYTES)
                    .build();

    private SettingsFile() {}

    /** The settings; refuses the file with everything that is wrong with it. */
    static Map<String, String> read(Path file) {
        Map<String, String> settings = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<?, ?> entry : content(file).entrySet()) {
            String name = String.valueOf(entry.getKey());
            String problem = problem(name, entry.getValue());
            if (problem == null) {
                settings.put(name, String.valueOf(entry.getValue()));
            } else {
                problems.add(file + ": " + problem);
            }
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.askedWrongly(problems.stream().sorted().toList());
        }
        return settings;
    }

    private static @Nullable String problem(String name, @Nullable Object value) {
        if (!NAME.matcher(name).matches()) {
            return name + " is no setting, expected a name such as BERM_KAFKA";
        }
        boolean simple =
                value instanceof String || value instanceof Number || value instanceof Boolean;
        return simple ? null : name + " has no simple value";
    }

    private static Map<?, ?> content(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw wrong(file, "is longer than " + MAX_BYTES + " bytes");
            }
            String name = file.toString();
            return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(file) : properties(file);
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw wrong(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        Object content = new Load(BOUNDS).loadFromString(Files.readString(file));
        if (content == null) {
            return Map.of();
        }
        if (content instanceof Map<?, ?> settings) {
            return settings;
        }
        throw wrong(file, "is not a list of NAME: value");
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static CommandFailure wrong(Path file, String what) {
        return CommandFailure.askedWrongly(file + " " + what);
    }
}
