package berm.center;

import static berm.center.OutsideStory.EVENT;
import static berm.center.OutsideStory.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.domain.Colour;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nothing is told outside but by the click of a named person who may, on what that person saw. */
@Timeout(120)
class ClickTest {
    private static final String CLICK = "{\"draft\":1,\"channels\":[\"city\"]}";
    @TempDir Path folder;
    private OutsideStory story;

    @BeforeEach
    void start() throws Exception {
        story = new OutsideStory(folder, "");
        story.plan().level(1, Colour.ORANGE);
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private static Schema schema() throws Exception {
        String given = System.getenv("BERM_RECORDINGS");
        Path root = given == null ? Path.of("../../../shared/data") : Path.of(given);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        new StreamSource(
                                Files.newInputStream(root.resolve("vectors/cap/cap12.xsd"))));
    }

    @Test
    void aDraftIsACompleteMessageAndReachesNobody() throws Exception {
        assertThat(story.drafts(EVENT)).isEqualTo(1);

        JsonNode view = story.view();
        assertThat(view.path("people").intValue()).isEqualTo(1_200);
        assertThat(view.at("/event/outside/draft/by").stringValue()).isEqualTo("李值班");
        JsonNode way = view.path("ways").get(0);
        assertThat(way.at("/draft/type").stringValue()).isEqualTo("ALERT");
        String document = way.at("/draft/document").stringValue();
        schema().newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(document.getBytes(UTF_8))));
        assertThat(document)
                .contains(
                        "<status>Draft</status>",
                        "<headline>平山尾矿库橙色预警</headline>",
                        "下游1200人",
                        "<instruction>下游人员立即按撤离路线转移到高处",
                        "<areaDesc>Downstream of Pingshan pond</areaDesc>",
                        "<severity>Severe</severity>")
                .doesNotContain("Actual");
        assertThat(story.deliveries()).isEmpty();
        assertThat(story.city.seen()).isEmpty();
    }

    @Test
    void aClickSendsWhatWasSeenOnceInTheNameOfTheOfficial() throws Exception {
        int draft = story.drafts(EVENT);

        assertThat(story.clicks(EVENT, draft, "city").statusCode()).isEqualTo(200);

        await().until(() -> story.deliveries().equals(List.of("city DELIVERED")));
        assertThat(story.city.last().body())
                .contains(
                        "<status>Actual</status>",
                        "<msgType>Alert</msgType>",
                        "<note>released by 王局长</note>",
                        "<headline>平山尾矿库橙色预警</headline>");
        schema().newValidator()
                .validate(
                        new StreamSource(
                                new ByteArrayInputStream(
                                        story.city.last().body().getBytes(UTF_8))));
        var again = story.clicks(EVENT, draft, "city");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("ALREADY_ISSUED");
        assertThat(story.city.seen()).hasSize(1);
        assertThat(story.province.seen()).isEmpty();
        assertThat(story.operator().read("/api/site-events/live/pingshan/1").body())
                .contains("\"what\":\"DRAFTED\"", "\"what\":\"ISSUED\"", "city: 平山尾矿库橙色预警");
    }

    @Test
    void whoMayNotLetOutMayNot() throws Exception {
        int draft = story.drafts(EVENT);
        assertThat(draft).isEqualTo(1);
        Grant approver = new Grant(Role.APPROVER, new Scope.Everything());
        Grant elsewhere = new Grant(Role.APPROVER, Scope.parse("county:320102"));
        for (String click : List.of("/issue", "/sound")) {
            assertThat(story.operator().post(EVENT + click, CLICK).statusCode()).isEqualTo(403);
            assertThat(story.person("赵工", Role.ENGINEER).post(EVENT + click, CLICK).statusCode())
                    .isEqualTo(403);
            assertThat(
                            Caller.program(story.center(), "robot", approver)
                                    .post(EVENT + click, CLICK)
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(
                            Caller.person(story.center(), "外县", elsewhere)
                                    .post(EVENT + click, CLICK)
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(Caller.nobody(story.center()).post(EVENT + click, CLICK).statusCode())
                    .isEqualTo(401);
        }
        assertThat(story.person("看客", Role.VIEWER).post(EVENT + "/draft", "{}").statusCode())
                .isEqualTo(403);
        assertThat(story.view().at("/event/outside/issues").isEmpty()).isTrue();
    }

    @Test
    void theCountyOfTheSiteIsEnoughAndThePageKnowsWhoMay() throws Exception {
        Caller county =
                Caller.person(
                        story.center(),
                        "县长",
                        new Grant(Role.APPROVER, Scope.parse("county:330100")));
        int draft = story.drafts(EVENT);

        assertThat(json(county.read(EVENT)).path("mayClick").booleanValue()).isTrue();
        assertThat(story.view().path("mayClick").booleanValue()).isFalse();
        assertThat(draft).isEqualTo(1);
        assertThat(county.post(EVENT + "/issue", CLICK).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventThatHasChangedIsShownAnewBeforeAnythingLeaves() throws Exception {
        int draft = story.drafts(EVENT);
        story.level(2, Colour.RED);

        var stale = story.clicks(EVENT, draft, "city");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).path("refusal").stringValue()).isEqualTo("TURNED");
        assertThat(story.view().at("/event/colour").stringValue()).isEqualTo("RED");
        assertThat(story.view().at("/proposal/zh/headline").stringValue()).isEqualTo("平山尾矿库红色预警");
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        await().until(() -> story.city.seen().size() == 1);
        assertThat(story.city.last().body()).contains("<severity>Extreme</severity>");
    }

    @Test
    void whatWorsensIsUpdatedAndWhatIsOverCancelledEachByAClick() throws Exception {
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        story.level(2, Colour.RED);
        assertThat(story.view().at("/event/updateDue").booleanValue()).isTrue();
        assertThat(story.view().at("/ways/0/draft/type").stringValue()).isEqualTo("UPDATE");

        var both = story.clicks(EVENT, story.drafts(EVENT), "city", "province");
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(json(both).at("/event/updateDue").booleanValue()).isFalse();
        end();
        JsonNode over = story.view();
        assertThat(over.at("/event/cancelDue").booleanValue()).isTrue();
        assertThat(over.at("/lifting/over").booleanValue()).isTrue();
        assertThat(over.path("proposal").isNull()).isTrue();
        int last = story.drafts(EVENT);
        assertThat(story.clicks(EVENT, last, "city").statusCode()).isEqualTo(200);
        assertThat(story.view().at("/event/cancelDue").booleanValue()).isTrue();
        assertThat(story.clicks(EVENT, last, "province").statusCode()).isEqualTo(200);

        await().until(() -> story.city.seen().size() == 3 && story.province.seen().size() == 2);
        assertThat(types(story.city.seen().stream().map(seen -> seen.body()).toList()))
                .containsExactly("Alert 0", "Update 1", "Cancel 2");
        assertThat(types(story.province.seen().stream().map(seen -> seen.body()).toList()))
                .containsExactly("Alert 0", "Cancel 1");
        assertThat(story.city.last().body()).contains("平山尾矿库预警解除", "AllClear");
        assertThat(story.view().at("/event/cancelDue").booleanValue()).isFalse();
        assertThat(story.clicks(EVENT, last, "city").statusCode()).isEqualTo(404);
    }

    private void end() throws Exception {
        story.center().says(Events.level(3, berm.domain.EventKind.CLEARED, null));
        String acknowledge = "\"kind\":\"ACKNOWLEDGE\",\"alarms\":[{\"alarm\":1,\"raising\":2}]";
        String event = "\"event\":1,\"kind\":";
        for (String action :
                List.of(
                        acknowledge,
                        event + "\"VERIFY\",\"real\":true",
                        event + "\"ACT\"",
                        event + "\"FEED_BACK\"",
                        event + "\"RELEASE\"")) {
            var answer = story.center().acts("pingshan", "{\"note\":\"看过\"," + action + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** The type of each message, and how many it names. */
    private static List<String> types(List<String> messages) {
        return messages.stream()
                .map(
                        message -> {
                            String type =
                                    message.replaceAll("(?s).*<msgType>(.*)</msgType>.*", "$1");
                            String named =
                                    message.contains("<references>")
                                            ? message.replaceAll(
                                                    "(?s).*<references>(.*)</references>.*", "$1")
                                            : "";
                            return type + " " + (named.isEmpty() ? 0 : named.split(" ").length);
                        })
                .toList();
    }

    @Test
    void whatIsWrongIsSaidAndLetsNothingOut() throws Exception {
        Caller official = story.official();
        var empty = official.post(EVENT + "/draft", "{\"colour\":\"PINK\"}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body())
                .contains("colour: must be", "zh.headline: missing", "en.description");
        String proposal = story.view().path("proposal").toString();
        assertThat(official.post(EVENT + "/draft", proposal.replace("ORANGE", "BLUE")).body())
                .contains("TOO_LOW");
        assertThat(
                        official.post(EVENT + "/draft", proposal.replaceFirst("平山尾矿库", "【演练】平山库"))
                                .body())
                .contains("must not say");
        assertThat(official.post(EVENT + "/draft", proposal.replace("false", "true")).body())
                .contains("NOTHING_STANDS");
        assertThat(official.post(EVENT + "/draft", proposal).statusCode()).isEqualTo(200);
        assertThat(story.clicks(EVENT, 1).body()).contains("INCOMPLETE");
        assertThat(story.clicks(EVENT, 1, "fax").statusCode()).isEqualTo(400);
        assertThat(story.clicks(EVENT, 1, "../up").statusCode()).isEqualTo(400);
        assertThat(story.clicks(EVENT, 2, "city").body()).contains("NOT_THE_NEWEST");
        assertThat(official.post(EVENT + "/sound", CLICK).statusCode()).isEqualTo(400);
        assertThat(story.clicks("/api/outside/live/pingshan/9", 1, "city").statusCode())
                .isEqualTo(404);
        assertThat(official.post(EVENT + "/issue", "null").statusCode()).isEqualTo(400);
        assertThat(story.city.seen()).isEmpty();
    }
}
