package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.center.channel.DeclaredChannels;
import berm.center.channel.FarSide;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.service.SettingsReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pond in danger, two other authorities, an official who may tell them and an operator who may
 * not.
 */
final class OutsideStory implements AutoCloseable {
    static final String EVENT = "/api/outside/live/pingshan/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    final FarSide city = new FarSide();
    final FarSide province = new FarSide();
    private final Path folder;
    private final String more;
    private Center center;

    /**
     * @param more lines of the channel file
     */
    OutsideStory(Path folder, String more) throws IOException {
        this.folder = folder;
        this.more = more;
        center = start("center", true);
    }

    private Center start(String database, boolean read) throws IOException {
        Path file = folder.resolve("channels.yaml");
        String cap =
                "  %s: {kind: cap, url: \"%s\", unit: \"33068141800000\", sender: duty@county.example,"
                        + " senderName: 应急管理局, area: 平山村, drills: %s}\n";
        Files.writeString(
                file,
                "channels:\n"
                        + cap.formatted("city", city.url("/cap"), true)
                        + cap.formatted("province", province.url("/cap"), false)
                        + more);
        Files.writeString(folder.resolve("KEY"), "this is secret");
        var settings = Map.of("BERM_CHANNELS", file.toString());
        var channels = DeclaredChannels.read(new SettingsReader(settings)).orElseThrow();
        var started =
                new Center(
                        Databases.h2("file:" + folder.resolve(database)), "127.0.0.1:1", channels);
        if (read) {
            started.part(JournalRead.class).finish();
        }
        return started;
    }

    Center center() {
        return center;
    }

    void restart() throws IOException {
        center.close();
        center = start("center", true);
    }

    /** A centre that has not come to the end of its journal, so it lets nothing out yet. */
    void restartReading() throws IOException {
        center.close();
        center = start("center", false);
    }

    /** The same with a database that is empty. */
    void restartEmpty() throws IOException {
        center.close();
        center = start("empty", false);
    }

    /** The judge says that the level is of that colour. */
    OutsideStory level(long seq, Colour colour) {
        EventKind kind = seq == 1 ? EventKind.RAISED : EventKind.LEVEL_CHANGED;
        center.says(Events.level(seq, kind, colour));
        return this;
    }

    /** The plan says in which county it is, and whom a failure would hit. */
    OutsideStory plan() {
        var version = new PlanStore.Version(SiteKey.parse("live/pingshan"), 12);
        String plan =
                """
                {"v":1,"site":"pingshan","version":12,"declared":{"site":"pingshan",
                 "name":{"zh":"平山尾矿库","en":"Pingshan pond"},"kind":"tailings-pond","class":"II",
                 "place":{"latitude":30.0,"longitude":120.5,"county":"330106"},
                 "consequence":{"headPond":true,"peopleDownstream":1200},
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min"}}}}
                """;
        assertThat(center.part(PlanStore.class).keep(version, plan.getBytes(UTF_8), 0L))
                .isEqualTo(Counters.Fate.ACCEPTED);
        return this;
    }

    Caller official() {
        return person("王局长", Role.APPROVER);
    }

    Caller operator() {
        return person("李值班", Role.OPERATOR);
    }

    Caller person(String name, Role role) {
        return Caller.person(center, name, new Grant(role, new Scope.Everything()));
    }

    JsonNode view() throws IOException, InterruptedException {
        return json(operator().read(EVENT));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Somebody drafts what the centre proposes; gives the number of the draft. */
    int drafts(String event) throws IOException, InterruptedException {
        JsonNode view = json(operator().read(event));
        boolean over = view.at("/event/cancelDue").booleanValue();
        JsonNode proposal = view.path(over ? "lifting" : "proposal");
        HttpResponse<String> answer = operator().post(event + "/draft", proposal.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).at("/event/outside/draft/number").intValue();
    }

    /** The official lets a draft out to those channels. */
    HttpResponse<String> clicks(String event, int draft, String... channels)
            throws IOException, InterruptedException {
        String names = JSON.writeValueAsString(List.of(channels));
        return official()
                .post(event + "/issue", "{\"draft\":%d,\"channels\":%s}".formatted(draft, names));
    }

    /** What came of each delivery of the event, the newest first, as {@code channel STATE}. */
    List<String> deliveries() throws IOException, InterruptedException {
        JsonNode page = json(operator().read("/api/deliveries?subject=live/pingshan/1"));
        return page.path("deliveries")
                .valueStream()
                .map(
                        each ->
                                each.path("channel").stringValue()
                                        + " "
                                        + each.path("state").stringValue())
                .toList();
    }

    @Override
    public void close() {
        center.close();
        city.close();
        province.close();
    }
}
