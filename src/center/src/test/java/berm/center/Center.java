package berm.center;

import berm.center.access.AccessSettings;
import berm.center.access.Caller;
import berm.center.channel.DeclaredChannels;
import berm.domain.ConditionEvent;
import berm.domain.alarm.Entry;
import berm.history.HistorySettings;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running centre on a free port, and a person who may do everything in it and is logged in.
 *
 * <p>For somebody with other rights, and for nobody, see {@link Caller}.
 */
public final class Center implements AutoCloseable {

    private static final Pattern KIND = Pattern.compile("\"kind\":\"([A-Z_]+)\"");
    private static final Map<String, String> PATHS =
            Map.of(
                    "ACKNOWLEDGE", "acknowledge",
                    "RELEASE", "release",
                    "DOWNGRADE", "release",
                    "SHELVE", "shelve",
                    "UNSHELVE", "shelve",
                    "TAKE_OUT_OF_SERVICE", "service",
                    "RETURN_TO_SERVICE", "service");

    private static @Nullable Contract known;

    private final ConfigurableApplicationContext context;
    private final Caller duty;
    private final Contract contract;

    /**
     * @param database where H2 keeps it: {@code mem:name} or {@code file:path}
     */
    public Center(String database, String kafka) {
        this(Databases.h2(database), kafka);
    }

    public Center(DatabaseSettings database, String kafka) {
        this(database, kafka, settings(folder()), Map.of());
    }

    Center(DatabaseSettings database, String kafka, DutyFiles files) {
        this(database, kafka, settings(folder()), files, DeclaredChannels.NONE, Map.of());
    }

    public Center(DatabaseSettings database, String kafka, DeclaredChannels channels) {
        this(database, kafka, settings(folder()), DutyFiles.NONE, channels, Map.of());
    }

    /**
     * @param more properties of Spring's
     */
    public Center(
            DatabaseSettings database,
            String kafka,
            AccessSettings access,
            Map<String, Object> more) {
        this(database, kafka, access, DutyFiles.NONE, DeclaredChannels.NONE, more);
    }

    private Center(
            DatabaseSettings database,
            String kafka,
            AccessSettings access,
            DutyFiles files,
            DeclaredChannels channels,
            Map<String, Object> more) {
        this(
                new CenterSettings(
                        "127.0.0.1",
                        0,
                        KafkaAccess.open(kafka),
                        database,
                        HistorySettings.from(Map.of("BERM_HISTORY_URL", "http://127.0.0.1:1")),
                        access,
                        MapSettings.NONE,
                        files,
                        channels),
                more,
                context -> {});
    }

    /**
     * @param parts put in place of the centre's own
     */
    Center(
            CenterSettings settings,
            Map<String, Object> more,
            ApplicationContextInitializer<GenericApplicationContext> parts) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("logging.level.root", "ERROR");
        context =
                CenterApplication.start(
                        settings,
                        properties,
                        made -> {
                            withoutKafka(made);
                            parts.initialize(made);
                        });
        duty = Caller.withAllRoles(this, "张");
        contract = contract(this);
    }

    private static synchronized Contract contract(Center center) {
        if (known == null) {
            known = new Contract(center.duty.document());
        }
        return known;
    }

    /** What this centre promises, whatever database and settings it has. */
    public Contract contract() {
        return contract;
    }

    /** Writes of the alarm journal are read back at once. */
    private static void withoutKafka(GenericApplicationContext context) {
        context.registerBean(
                "inMemoryAlarmLog",
                InMemoryAlarmLog.class,
                () -> new InMemoryAlarmLog(() -> context.getBean(JournalTaker.class)),
                bean -> bean.setPrimary(true));
    }

    /** The judge says something. */
    void says(ConditionEvent event) {
        long now = System.currentTimeMillis();
        var entry = new Entry.Said(now, event, 7L, 30 * 60_000L);
        var unused = part(InMemoryAlarmLog.class).write(entry, Origin.NONE);
        part(SiteStore.class)
                .hear(
                        new SiteStore.Heard(
                                event.world(), event.site(), event.clock(), event.plan(), now));
    }

    /** A person does something; refused or not. */
    HttpResponse<String> acts(String site, String action) throws IOException, InterruptedException {
        Matcher kind = KIND.matcher(action);
        String path = kind.find() ? PATHS.getOrDefault(kind.group(1), "handle") : "handle";
        return post("/api/actions/live/" + site + "/" + path, "application/json", action);
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
