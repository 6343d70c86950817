package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.center.access.AccessSettings;
import berm.center.channel.DeclaredChannels;
import berm.center.duty.Register;
import berm.center.rescue.Place;
import berm.center.rescue.Station;
import berm.center.told.InMemoryTeller;
import berm.history.HistorySettings;
import berm.messages.SiteName;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.testkit.InMemoryHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.GenericApplicationContext;

/** A centre in which everything answers: a map, a station, a channel, a history, a way to tell. */
final class TestingParts {
    static final byte[] PLAN =
            """
            {"v":1,"site":"pingshan","version":1,"demonstration":true,"declared":{"site":"pingshan",
             "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond","class":"II",
             "place":{"latitude":29.5,"longitude":120.2,"county":"330683"},
             "consequence":{"headPond":true,"peopleDownstream":320},
             "people":[{"name":"王","role":"owner","phone":"0575-83120001"}],
             "section":{"ground":[[-100,110],[0,50],[200,20]],"dam":[[0,103],[180,21]],
              "beachSlope":"1 %","level":"level"},
             "sensors":{"level":{"name":{"zh":"库水位","en":"Level"},"quantity":"LEVEL","unit":"m",
              "interval":"5 min","limits":{"direction":"high","deadband":"0.02 m","levels":{"orange":
               {"at":"101.7 m","approvedBy":"demonstration"}}}}}}}
            """
                    .getBytes(UTF_8);

    private static final String CHANNELS =
            """
            channels:
              cap: {kind: cap, url: "http://127.0.0.1:1/", unit: "33068141800000",
               sender: duty@x, senderName: 局, area: 村}
              sirens: {kind: siren, broker: "127.0.0.1:1"}
            """;

    private TestingParts() {}

    static Center center(DatabaseSettings database) throws IOException {
        return new Center(settings(database), Map.of(), TestingParts::register);
    }

    private static void register(GenericApplicationContext context) {
        InMemoryTeller.register(context);
        context.registerBean(
                "inMemoryHistory",
                InMemoryHistory.class,
                InMemoryHistory::new,
                bean -> bean.setPrimary(true));
    }

    private static CenterSettings settings(DatabaseSettings database) throws IOException {
        Path folder = Files.createTempDirectory("berm-parts");
        Path channels = Files.writeString(folder.resolve("channels.yaml"), CHANNELS);
        var told = Map.of("BERM_CHANNELS", channels.toString());
        return new CenterSettings(
                "127.0.0.1",
                0,
                KafkaAccess.open("127.0.0.1:1"),
                database,
                HistorySettings.from(Map.of()),
                new AccessSettings(folder.resolve("first"), Optional.empty(), Optional.empty()),
                new MapSettings(null, "{\"type\":\"FeatureCollection\",\"features\":[]}"),
                files(),
                DeclaredChannels.read(new SettingsReader(told)).orElseThrow());
    }

    private static DutyFiles files() {
        var name = new SiteName("站", "Station");
        Station station = new Station("1", name, new Place(30, 120), "119", true, Map.of());
        var pond = new Register.Pond(name, "III", "Xinchang", "");
        return new DutyFiles(List.of(station), new Register(List.of(pond)), List.of());
    }
}
