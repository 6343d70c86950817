package berm.center;

import berm.center.access.AccessSettings;
import berm.center.access.Caller;
import berm.history.HistorySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running centre on a free port, and a person who may do everything in it and is logged in.
 *
 * <p>For somebody with other rights, and for nobody, see {@link Caller}.
 */
public final class Center implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Caller duty;

    public Center(String database, String kafka) {
        this(database, kafka, settings(folder()), Map.of());
    }

    /**
     * @param more properties of Spring's
     */
    public Center(String database, String kafka, AccessSettings access, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("logging.level.root", "ERROR");
        context =
                CenterApplication.start(
                        new CenterSettings(
                                "127.0.0.1",
                                0,
                                kafka,
                                "jdbc:h2:" + database,
                                HistorySettings.from(
                                        Map.of("BERM_HISTORY_URL", "http://127.0.0.1:1")),
                                access),
                        properties);
        duty = Caller.withAllRoles(this, "张");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("berm-center");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static AccessSettings settings(Path folder) {
        Path file = folder.resolve("first-password");
        file.toFile().deleteOnExit();
        return new AccessSettings(file, Optional.empty(), Optional.empty());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + CenterApplication.port(context) + path);
    }

    /** The person who may do everything. */
    public Caller duty() {
        return duty;
    }

    public HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return duty.read(path);
    }

    public HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return duty.send("POST", path, type, body);
    }

    @Override
    public void close() {
        context.close();
    }
}
