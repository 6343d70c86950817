package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import org.junit.jupiter.api.Test;

class SmsTest extends HttpContract {
    private static final String VONAGE =
            """
            kind: sms
            url: %s
            form: form
            body: 'api_key=k&api_secret={secret}&to={phone}&from=BERM&text={text}&type=unicode'
            secretFile: TOKEN
            taken: {field: /messages/0/status, is: "0", later: "1, 5"}
            """;

    SmsTest() throws IOException {}

    /** The request of httpSMS. */
    @Override
    String fields(FarSide server) {
        return """
        kind: sms
        url: %s
        headers: {x-api-key: "{secret}", Accept: application/json}
        body: '{"content": "{text}", "from": "+18005550199", "to": "{phone}"}'
        secretFile: KEY
        """
                .formatted(server.url("/v1/messages/send"));
    }

    @Override
    Delivery delivery() {
        return Story.to(Story.ZHANG, Story.red("n1"));
    }

    private Channel with(String fields) {
        return Opened.outlet(fields, clock, book()).channel();
    }

    @Test
    void theRequestIsTheTemplateFilledIn() {
        assertThat(channel().send(delivery()))
                .isEqualTo(new Outcome.Delivered(Outcome.Certainty.SENT));
        FarSide.Seen seen = server().last();
        assertThat(seen.header("x-api-key")).isEqualTo("this is secret");
        var body = Json.read(seen.body().getBytes(UTF_8));
        assertThat(body.path("to").stringValue()).isEqualTo("13900000001");
        assertThat(body.path("content").stringValue()).contains("\"<&>\"").contains("21:35");
    }

    @Test
    void whatATextSaysIsNotTakenForAPlace() {
        var unused = with(fields(server()) + "\nlanguage: en").send(delivery());
        var body = Json.read(server().last().body().getBytes(UTF_8));
        assertThat(body.path("content").stringValue()).contains("below 1.00 \\ {phone}.");
    }

    @Test
    void aFormIsPercentEncoded() {
        server().answers(200, "{\"messages\":[{\"status\":\"0\"}]}");
        Channel vonage = with(VONAGE.formatted(server().url("/sms/json")));
        assertThat(vonage.send(delivery())).isInstanceOf(Outcome.Delivered.class);
        assertThat(server().last().header("Content-Type"))
                .startsWith("application/x-www-form-urlencoded");
        String[] parts = server().last().body().split("&");
        assertThat(parts).hasSize(6).contains("api_secret=t%26k", "to=13900000001");
        assertThat(URLDecoder.decode(parts[4], UTF_8)).startsWith("text=【红】").contains("\"<&>\"");
    }

    @Test
    void aGatewaySaysInItsAnswerWhetherItTook() {
        Channel vonage = with(VONAGE.formatted(server().url("/sms/json")));
        server().answers(200, "{\"messages\":[{\"status\":\"3\"}]}");
        assertThat(vonage.send(delivery())).isInstanceOf(Outcome.Refused.class);
        server().answers(200, "{\"messages\":[{\"status\":\"1\"}]}");
        assertThat(vonage.send(delivery())).isInstanceOf(Outcome.Away.class);
        server().answers(200, "<html>");
        assertThat(vonage.send(delivery())).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aTemplateWithoutABodyIsAsked() {
        String url = server().url("/send?to={phone}&text={text}");
        var unused = with("kind: sms\nurl: '" + url + "'").send(delivery());
        assertThat(server().last().method()).isEqualTo("GET");
        assertThat(server().last().uri().getQuery()).contains("to=13900000001&text=【红】平山库");
    }
}
