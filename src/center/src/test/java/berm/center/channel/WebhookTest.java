package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.service.Secret;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookTest extends HttpContract {
    WebhookTest() throws IOException {}

    @Override
    String fields(FarSide server) {
        return "kind: webhook\nurl: " + server.url("/berm") + "\nsecretFile: KEY";
    }

    @Override
    Delivery delivery() {
        return Story.to(new Address.Everyone(), Story.red("n1"));
    }

    @Test
    void aNoticeIsACloudEventInStructuredMode() {
        assertThat(channel().send(delivery())).isEqualTo(Outcome.delivered());
        FarSide.Seen seen = server().last();
        assertThat(seen.header("Content-Type")).startsWith("application/cloudevents+json");
        JsonNode event = Json.read(seen.body().getBytes(UTF_8));
        assertThat(event.path("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.path("id").stringValue()).isEqualTo(delivery().id());
        assertThat(event.path("source").stringValue()).isEqualTo("/berm/live/pingshan");
        assertThat(event.path("type").stringValue()).isEqualTo("berm.notice.raised");
        assertThat(event.path("subject").stringValue()).isEqualTo("live/pingshan/17");
        assertThat(event.path("time").stringValue()).isEqualTo("2020-08-04T13:35:00Z");
        assertThat(event.path("datacontenttype").stringValue()).isEqualTo("application/json");
        JsonNode data = event.path("data");
        assertThat(data.path("colour").stringValue()).isEqualTo("red");
        assertThat(data.path("zh").stringValue()).contains("\"<&>\"").endsWith("(另有2条)");
        assertThat(data.path("link").stringValue())
                .isEqualTo("https://berm.example/#/event/live/pingshan/17");
    }

    @Test
    void theSignatureCoversIdTimeAndBody() {
        var unused = channel().send(delivery());
        FarSide.Seen seen = server().last();
        assertThat(seen.header("webhook-id")).isEqualTo(delivery().id());
        assertThat(seen.header("webhook-timestamp"))
                .isEqualTo(Long.toString(Story.NOW.getEpochSecond()));
        String signed = delivery().id() + "." + Story.NOW.getEpochSecond() + "." + seen.body();
        assertThat(seen.header("webhook-signature"))
                .isEqualTo("v1," + Signing.sign(new Secret("this is secret"), signed));
    }

    /** The example of the specification at standardwebhooks.com. */
    @Test
    void signaturesAreThoseOfStandardWebhooks() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String content = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}";
        assertThat(Signing.sign(key, content.getBytes(UTF_8)))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aDrillSaysSoEverywhere() {
        var unused = channel().send(Story.to(new Address.Everyone(), Story.drill("d1")));
        JsonNode event = Json.read(server().last().body().getBytes(UTF_8));
        assertThat(event.path("drill").booleanValue()).isTrue();
        assertThat(event.path("data").path("zh").stringValue()).startsWith("【演练】");
        assertThat(event.path("data").path("en").stringValue()).startsWith("EXERCISE: ");
    }
}
