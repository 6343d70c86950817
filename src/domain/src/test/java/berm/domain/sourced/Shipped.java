package berm.domain.sourced;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables that lie beside the packages. */
public final class Shipped {
    private Shipped() {}

    /** A table by its path below berm/domain. */
    public static SourcedTable table(String path) {
        return SourcedTable.parse(text(path));
    }

    /** The same as it is written. */
    public static String text(String path) {
        String whole = "/berm/domain/" + path;
        try (InputStream in = Shipped.class.getResourceAsStream(whole)) {
            byte[] bytes = Objects.requireNonNull(in, whole).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
