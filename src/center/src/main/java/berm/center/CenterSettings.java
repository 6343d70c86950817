package berm.center;

import berm.center.access.AccessSettings;
import berm.center.channel.DeclaredChannels;
import berm.history.HistorySettings;
import berm.service.Door;
import berm.service.Passage;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the centre is told by its environment.
 *
 * @param httpHost where it listens; plain http, so open it wider than this machine only behind a
 *     proxy that speaks https ({@code BERM_HTTP_HOST}, 127.0.0.1)
 * @param httpPort 0 for any free one ({@code BERM_HTTP_PORT}, 8080)
 * @param kafka the log ({@code BERM_KAFKA…})
 * @param database where it keeps what it knows ({@code BERM_DATABASE…})
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
        KafkaAccess kafka,
        DatabaseSettings database,
        HistorySettings history,
        AccessSettings access,
        MapSettings map,
        DutyFiles files,
        DeclaredChannels channels) {

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws berm.service.InvalidSettings naming every problem at once
     */
    public static CenterSettings from(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        Optional<String> host = reader.address("BERM_HTTP_HOST", "127.0.0.1");
        Optional<Integer> port = reader.number("BERM_HTTP_PORT", "8080", 0, 65_535);
        Optional<KafkaAccess> kafka = KafkaAccess.read(reader);
        Optional<DatabaseSettings> database = DatabaseSettings.read(reader);
        Optional<HistorySettings> history = HistorySettings.read(reader);
        Optional<AccessSettings> access = access(reader, database);
        Optional<MapSettings> map = MapSettings.read(reader);
        Optional<DutyFiles> files = DutyFiles.read(reader);
        Optional<DeclaredChannels> channels = DeclaredChannels.read(reader);
        boolean encrypted = access.filter(AccessSettings::isHttps).isPresent();
        host.map(one -> new Passage(Door.CONSOLE, "BERM_HTTP_HOST", List.of(one), encrypted, true))
                .ifPresent(reader::passage);
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

    private static Optional<AccessSettings> access(
            SettingsReader reader, Optional<DatabaseSettings> database) {
        String beside = database.map(DatabaseSettings::firstPassword).orElse("");
        return AccessSettings.read(reader, beside);
    }

    /** These settings in Spring's words. */
    Map<String, Object> springProperties() {
        return Map.of(
                "server.address",
                httpHost,
                "server.port",
                httpPort,
                "server.forward-headers-strategy",
                access.publicUrl().isPresent() ? "native" : "none");
    }
}
