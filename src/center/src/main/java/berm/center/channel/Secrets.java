package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the secrets of a channel file are: in files of their own ({@code secretFile: path}) or in
 * the environment ({@code secretEnv: NAME}); never in the channel file.
 */
final class Secrets {
    private static final int LONGEST = 4_096;

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param folder where relative paths begin
     */
    Secrets(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** The secret of that name, or null, which is a problem when it is needed. */
    @Nullable Secret read(Fields fields, String name, boolean needed) {
        String file = fields.text(name + "File", false);
        String variable = fields.text(name + "Env", false);
        String where = name + "File or " + name + "Env";
        if (fields.text(name, false) != null) {
            fields.wrong(name, "must not stand in this file; say " + where);
            return null;
        }
        if (file != null && variable != null) {
            fields.wrong(name, "say " + where + ", not both");
            return null;
        }
        if (file != null) {
            return ofFile(fields, name + "File", file);
        }
        if (variable != null) {
            return ofEnvironment(fields, name + "Env", variable);
        }
        if (needed) {
            fields.wrong(name, "is missing; say " + where);
        }
        return null;
    }

    private @Nullable Secret ofFile(Fields fields, String name, String file) {
        try (InputStream content = Files.newInputStream(folder.resolve(file))) {
            return checked(fields, name, new String(content.readNBytes(LONGEST + 1), UTF_8));
        } catch (IOException | InvalidPathException wrong) {
            fields.wrong(name, "'" + file + "' cannot be read");
            return null;
        }
    }

    private @Nullable Secret ofEnvironment(Fields fields, String name, String variable) {
        String value = environment.get(variable);
        if (value == null) {
            fields.wrong(name, "'" + variable + "' is not in the environment");
            return null;
        }
        return checked(fields, name, value);
    }

    private static @Nullable Secret checked(Fields fields, String name, String text) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > LONGEST || Texts.hasControl(value)) {
            fields.wrong(name, "must lead to one line of 1 to " + LONGEST + " characters");
            return null;
        }
        return new Secret(value);
    }
}
