package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WeComTest extends HttpContract {
    WeComTest() throws IOException {}

    @Override
    String fields(FarSide server) {
        return "kind: wecom\nurl: "
                + server.url("/cgi-bin/webhook/send")
                + "\nkeyFile: TOKEN\nlanguage: both";
    }

    @Override
    String taken() {
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    @Override
    String refused() {
        return "{\"errcode\":40008,\"errmsg\":\"invalid message type\"}";
    }

    @Override
    Delivery delivery() {
        return Story.to(new Address.Everyone(), Story.red("n1"));
    }

    private String content() {
        var body = Json.read(server().last().body().getBytes(UTF_8));
        assertThat(body.path("msgtype").stringValue()).isEqualTo("text");
        return body.path("text").path("content").stringValue();
    }

    @Test
    void theRequestHasThePublishedForm() {
        assertThat(channel().send(delivery())).isEqualTo(Outcome.delivered());
        assertThat(server().last().uri().toString()).isEqualTo("/cgi-bin/webhook/send?key=t%26k");
        assertThat(content()).contains("【红】平山库", "RED: freeboard");
    }

    @Test
    void aTextIsNoLongerThanTheRobotTakes() {
        var longest =
                new Notice(
                        "n2",
                        Notice.Kind.RAISED,
                        Colour.RED,
                        false,
                        "live",
                        "pingshan",
                        "x",
                        "库😀".repeat(333),
                        "x".repeat(1_000),
                        "",
                        Story.NOW);
        var unused = channel().send(Story.to(new Address.Everyone(), longest));
        assertThat(content().getBytes(UTF_8).length).isBetween(1_500, 2_048);
        assertThat(content()).endsWith("…").doesNotContain("\ufffd", "?");
    }

    @Test
    void aRobotThatIsSentTooMuchIsTriedAgain() {
        server().answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
    }
}
