package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DingTalkTest extends HttpContract {
    DingTalkTest() throws IOException {}

    @Override
    String fields(FarSide server) {
        return "kind: dingtalk\nurl: "
                + server.url("/robot/send")
                + "\ntokenFile: TOKEN\nsecretFile: KEY";
    }

    @Override
    String taken() {
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    @Override
    String refused() {
        return "{\"errcode\":400101,\"errmsg\":\"content is empty\"}";
    }

    @Override
    Delivery delivery() {
        return Story.to(new Address.Everyone(), Story.red("n1"));
    }

    @Test
    void theRequestHasThePublishedForm() {
        assertThat(channel().send(delivery())).isEqualTo(Outcome.delivered());
        FarSide.Seen seen = server().last();
        // computed with openssl from the published rule, for this time and the secret of the tests
        assertThat(seen.uri().getRawQuery())
                .isEqualTo(
                        "access_token=t%26k&timestamp=1596548100000&sign="
                                + "u5mdsJYXLZJ2zpEO8xYE8%2FwQDbvtCA5rm%2FFV2c3gO3g%3D");
        assertThat(seen.header("Content-Type")).startsWith("application/json");
        JsonNode body = Json.read(seen.body().getBytes(UTF_8));
        assertThat(body.path("msgtype").stringValue()).isEqualTo("text");
        assertThat(body.path("text").path("content").stringValue())
                .startsWith("【红】平山库")
                .contains("08-04 21:35 https://berm.example/#/event");
    }

    @Test
    void aRobotThatIsSentTooMuchOrIsSetOtherwiseIsTriedAgain() {
        for (int code : new int[] {130101, 310000, -1}) {
            server().answers(200, "{\"errcode\":" + code + ",\"errmsg\":\"send too fast\"}");
            assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
        }
        server().answers(200, "<html>maintenance</html>");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
    }
}
