package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.Colour;
import berm.domain.World;
import berm.launcher.CenterLogIn;
import berm.launcher.CenterProcess;
import berm.messages.PlanJson;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A red alarm at each of many sites at once: all people of their files are called, each once, at no
 * rate but the machine's.
 */
record FanOut(int sites, int peopleOfSite) {
    /** As many as live below some ponds; a site file names 50 at most. */
    static final FanOut VILLAGES = new FanOut(460, 50);

    private static final double PATIENCE_SECONDS = 600;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int people() {
        return sites * peopleOfSite;
    }

    List<Figure> measure(TemporaryFolder folder, Consumer<String> progress) throws Exception {
        try (Telephones telephones = Telephones.start(people())) {
            Path file = folder.resolve("channels.yaml");
            Files.writeString(file, channel(telephones.port()));
            Map<String, String> settings = Map.of("BERM_CHANNELS", file.toString());
            try (CenterAlone center =
                    CenterAlone.start(folder, "calls", CenterProcess.JAVA, settings)) {
                return measure(center, telephones, progress);
            }
        }
    }

    private static String channel(int port) {
        return """
               channels:
                 sms:
                   kind: sms
                   parallel: 8
                   url: http://127.0.0.1:%d/send?to={phone}
                   body: '{"content": "{text}"}'
               """
                .formatted(port);
    }

    private List<Figure> measure(
            CenterAlone center, Telephones telephones, Consumer<String> progress) throws Exception {
        Raises raises = new Raises("villages", 1);
        progress.accept("%,d people at %d sites".formatted(people(), sites));
        CenterLogIn officer = center.logIn();
        try (LogWriter log = LogWriter.connect(KafkaAccess.open(center.kafka()))) {
            for (int site = 0; site < sites; site++) {
                var unused = log.write(plan(raises.site(site), site));
            }
            Waiting.until(
                    "the centre knows the sites",
                    PATIENCE_SECONDS,
                    () -> center.counted(Topics.CONTROL, "accepted") >= sites);
            return call(log, raises, telephones, officer);
        }
    }

    private List<Figure> call(
            LogWriter log, Raises raises, Telephones telephones, CenterLogIn officer)
            throws Exception {
        long start = System.nanoTime();
        for (int site = 0; site < sites; site++) {
            var unused = log.write(raises.raise(site, Colour.RED));
        }
        Waiting.until("the first is called", PATIENCE_SECONDS, () -> telephones.reached() > 0);
        final double first = since(start);
        Waiting.until(
                "everyone is called", PATIENCE_SECONDS, () -> telephones.reached() >= people());
        final double last = since(start);
        Waiting.until("every call is on record", PATIENCE_SECONDS, () -> isQuiet(officer));
        final double recorded = since(start);
        telephones.requireNoneTwice();
        String name = "%,d people called: ".formatted(people());
        return List.of(
                Figure.of(name + "the first after", "s", Spread.once(first)),
                Figure.of(name + "the last after", "s", Spread.once(last)),
                Figure.of(name + "all on record after", "s", Spread.once(recorded)));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isQuiet(CenterLogIn officer) throws IOException, InterruptedException {
        var request = officer.request("/api/channels").build();
        return HTTP.send(request, BodyHandlers.ofString()).body().contains("\"waiting\":0,");
    }

    private ProducerRecord<byte[], byte[]> plan(String site, int number) {
        ObjectNode declared = CorePlan.unheard(site);
        ArrayNode people = declared.putArray("people");
        for (int person = 0; person < peopleOfSite; person++) {
            String phone = "1390%07d".formatted(number * peopleOfSite + person);
            people.addObject()
                    .put("name", "villager " + person)
                    .put("role", "operating")
                    .put("organisation", site)
                    .put("phone", phone);
        }
        String key = World.LIVE.name() + "/" + site;
        byte[] document = PlanJson.encode(declared, 1, null, false);
        return new ProducerRecord<>(Topics.CONTROL, key.getBytes(UTF_8), document);
    }
}
