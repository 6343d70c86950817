package berm.center;

import berm.center.access.AccessSettings;
import berm.center.channel.DeclaredChannels;
import berm.history.HistorySettings;
import berm.service.SettingsReader;
import java.util.Map;
import java.util.Optional;

/**
 * What the centre is told by its environment.
 *
 * @param httpHost where it listens; plain http, so open it wider than this machine only behind a
 *     proxy that speaks https ({@code BERM_HTTP_HOST}, 127.0.0.1)
 * @param httpPort 0 for any free one ({@code BERM_HTTP_PORT}, 8080)
 * @param kafka host:port, or several with commas ({@code BERM_KAFKA}, 127.0.0.1:9092)
 * @param database a JDBC URL of H2 ({@code BERM_DATABASE}, a file below the working folder)
 * @param history where trends are read ({@code BERM_HISTORY_…})
 * @param access how people log in ({@code BERM_FIRST_PASSWORD_FILE}, {@code BERM_PUBLIC_URL},
 *     {@code BERM_OIDC_…})
 * @param map what the map is drawn on ({@code BERM_TILES}, {@code BERM_OUTLINE}: none)
 * @param files what it knows of its area ({@code BERM_STATIONS}, {@code BERM_REGISTER}, {@code
 *     BERM_RESPONSE_PLANS})
 * @param channels how people outside the console are told ({@code BERM_CHANNELS}, none)
 */
public record CenterSettings(
        String httpHost,
        int httpPort,
        String kafka,
        String database,
        HistorySettings history,
        AccessSettings access,
        MapSettings map,
        DutyFiles files,
        DeclaredChannels channels) {

    private static final String H2 = "jdbc:h2:";

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws berm.service.InvalidSettings naming every problem at once
     */
    public static CenterSettings from(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        Optional<String> host = reader.address("BERM_HTTP_HOST", "127.0.0.1");
        Optional<Integer> port = reader.number("BERM_HTTP_PORT", "8080", 0, 65_535);
        Optional<String> kafka = reader.bootstrapServers("BERM_KAFKA", "127.0.0.1:9092");
        Optional<String> database =
                reader.read(
                        "BERM_DATABASE",
                        H2 + "file:./data/center",
                        "a JDBC URL that begins with " + H2,
                        CenterSettings::h2);
        Optional<HistorySettings> history = HistorySettings.read(reader);
        Optional<AccessSettings> access = AccessSettings.read(reader, beside(database.orElse("")));
        Optional<MapSettings> map = MapSettings.read(reader);
        Optional<DutyFiles> files = DutyFiles.read(reader);
        Optional<DeclaredChannels> channels = DeclaredChannels.read(reader, environment);
        reader.throwProblems();
        return new CenterSettings(
                host.orElseThrow(),
                port.orElseThrow(),
                kafka.orElseThrow(),
                database.orElseThrow(),
                history.orElseThrow(),
                access.orElseThrow(),
                map.orElseThrow(),
                files.orElseThrow(),
                channels.orElseThrow());
    }

    /** The folder of the database, where the first password belongs. */
    private static String beside(String database) {
        String file = H2 + "file:";
        int end = database.lastIndexOf('/');
        return database.startsWith(file) && end > file.length()
                ? database.substring(file.length(), end) + "/first-password"
                : "./data/first-password";
    }

    private static String h2(String text) {
        if (!text.startsWith(H2)) {
            throw new IllegalArgumentException("not of H2: " + text);
        }
        return text;
    }

    /**
     * These settings in Spring's words.
     *
     * <p>H2 of itself writes up to half a second after a commit; what the centre has taken from a
     * person must outlive a kill in that moment.
     */
    Map<String, Object> springProperties() {
        return Map.of(
                "server.address",
                httpHost,
                "server.port",
                httpPort,
                "spring.datasource.url",
                database + ";WRITE_DELAY=0",
                "server.forward-headers-strategy",
                access.publicUrl().isPresent() ? "native" : "none");
    }
}
