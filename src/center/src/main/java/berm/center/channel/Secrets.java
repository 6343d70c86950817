package berm.center.channel;

import berm.messages.Fields;
import berm.service.Secret;
import berm.service.SecretFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the secrets of a channel file are: in files of their own ({@code secretFile: path}), never
 * in the channel file.
 *
 * @param folder where relative paths begin
 */
record Secrets(Path folder, SecretFiles files) {

    /** The secret of that name, or null, which is a problem when it is needed. */
    @Nullable Secret read(Fields fields, String name, boolean needed) {
        String field = name + "File";
        Path file = path(fields, field);
        if (fields.text(name, false) != null) {
            fields.wrong(name, "must not stand in this file; say " + field);
        } else if (file != null) {
            return read(fields, field, file);
        } else if (needed && fields.text(field, false) == null) {
            fields.wrong(name, "is missing; say " + field);
        }
        return null;
    }

    private @Nullable Secret read(Fields fields, String field, Path file) {
        try {
            return files.read(file);
        } catch (IllegalArgumentException unfit) {
            fields.wrong(field, String.valueOf(unfit.getMessage()));
            return null;
        }
    }

    /** Where a field leads, or null, which is a problem when it says something. */
    @Nullable Path path(Fields fields, String name) {
        String file = fields.text(name, false);
        try {
            return file == null ? null : folder.resolve(file);
        } catch (InvalidPathException wrong) {
            fields.wrong(name, "is no path of a file");
            return null;
        }
    }
}
