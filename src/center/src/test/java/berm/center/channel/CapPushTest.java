package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import berm.domain.Colour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CapPushTest extends HttpContract {
    private final Database database;

    CapPushTest(Databases databases) throws IOException {
        database = new Database(databases);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Override
    String fields(FarSide server) {
        return """
        kind: cap
        url: %s
        tokenFile: TOKEN
        unit: "33068141800000"
        sender: duty@county.example
        senderName: 诸暨市应急管理局
        area: 诸暨市平山村
        """
                .formatted(server.url("/cap"));
    }

    @Override
    CapBook book() {
        return database.capBook(clock);
    }

    @Override
    Delivery delivery() {
        return released(Story.red("n1"));
    }

    private static Delivery released(Notice notice) {
        return Story.to(new Address.Authority(Story.OFFICIAL), notice);
    }

    private String pushed(Notice notice) {
        assertThat(channel().send(released(notice))).isEqualTo(Outcome.delivered());
        return server().last().body();
    }

    @Test
    void whatIsPushedIsValidCap() throws Exception {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(
                                new StreamSource(
                                        Files.newInputStream(
                                                root.resolve("vectors/cap/cap12.xsd"))));
        for (Notice notice :
                new Notice[] {Story.red("a"), Story.orange("b"), Story.drill("c"), over("d")}) {
            byte[] document = pushed(notice).getBytes(UTF_8);
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        }
    }

    @Test
    void theMessageNamesWhoReleasedItAndSaysBothLanguages() {
        assertThat(pushed(Story.red("n1")))
                .contains(
                        "<identifier>33068141800000_20200804213500_0</identifier>",
                        "<sent>2020-08-04T21:35:00+08:00</sent><status>Actual</status>",
                        "<note>released by 王局长</note>",
                        "<language>zh-CN</language>",
                        "<language>en-US</language>",
                        "<severity>Extreme</severity>",
                        "<value>Red</value>");
        FarSide.Seen seen = server().last();
        assertThat(seen.header("Content-Type")).startsWith("application/cap+xml");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer t&k");
    }

    @Test
    void aSecondAttemptSendsTheSameMessage() {
        server().answers(500, "");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
        String first = server().last().body();
        clock.advance(Duration.ofMinutes(5));
        server().answers(200, "");
        assertThat(pushed(Story.red("n1"))).isEqualTo(first);
    }

    @Test
    void laterMessagesOfASubjectUpdateTheFirstAndTheLastCancelsThemAll() {
        String one =
                "duty@county.example,33068141800000_20200804213500_0,2020-08-04T21:35:00+08:00";
        String two =
                "duty@county.example,33068141800000_20200804213500_1,2020-08-04T21:35:00+08:00";
        assertThat(pushed(Story.orange("a")))
                .contains("<msgType>Alert")
                .doesNotContain("references");
        assertThat(pushed(Story.red("b")))
                .contains("<msgType>Update", "<references>" + one + "</references>");
        assertThat(pushed(over("c")))
                .contains("<msgType>Cancel", "<references>" + one + " " + two + "</references>")
                .contains("<responseType>AllClear");
        assertThat(pushed(Story.red("d"))).contains("<msgType>Alert").doesNotContain("references");
    }

    private static Notice over(String id) {
        return Story.notice(id, Notice.Kind.OVER, Colour.RED, false);
    }

    @Test
    void whatWasNeverIssuedIsNotCancelled() {
        assertThat(channel().send(released(over("a"))))
                .isEqualTo(new Outcome.Refused("no message was issued that it could cancel"));
        assertThat(server().seen()).isEmpty();
    }

    @Test
    void aDrillIsAnExerciseAndNoPartOfTheChain() {
        assertThat(pushed(Story.red("a"))).contains("<status>Actual");
        assertThat(pushed(Story.drill("b")))
                .contains("<status>Exercise", "<msgType>Alert", "<headline>【演练】【红】平山库");
    }

    @Test
    void theEleventhOfASecondWaitsAndIsSentLater() {
        for (int i = 0; i < 10; i++) {
            assertThat(pushed(Story.red("n" + i))).contains("_20200804213500_" + i + "<");
        }
        assertThat(channel().send(released(Story.red("n10"))))
                .isEqualTo(
                        new Outcome.Away(
                                "ten messages in this second already", Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(pushed(Story.red("n10"))).contains("_20200804213501_0<");
        clock.set(Story.NOW);
        assertThat(channel().send(released(Story.red("n11")))).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void theFeedListsWhatWasIssued() {
        var unused = pushed(Story.red("n1"));
        byte[] feed = CapFeed.write("https://berm.example/api/cap", book().recent(50));
        assertThat(new String(feed, UTF_8))
                .contains(
                        "<title>【红】平山库",
                        "href=\"https://berm.example/api/cap/33068141800000_20200804213500_0\"");
        assertThat(book().find("33068141800000_20200804213500_0")).isPresent();
        assertThat(book().find("x")).isEmpty();
    }
}
