package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people tell a site: responses, forecasts, readings. */
class ToldTest {
    private static final Signature WANG = new Signature("王工 \uD83C\uDF0A", "台风 \"梅花\"");
    private static final Response RESPONSE = new Response(ResponseLevel.IV, WANG);
    private static final Forecast FORECAST =
            new Forecast(
                    "市气象台", 1_596_500_000_000L, new Rain(1_596_499_200_000L, List.of(6.0, 0.1)));
    private static final Reading READING = new Reading("level", 1_596_500_000_000L, 101.41, "m");

    private final Problems problems = new Problems("told");

    private String wrong(String document) {
        var found = new Problems("told");
        assertThat(ForecastJson.decode(document.getBytes(UTF_8), found)).isNull();
        return found.toString();
    }

    @Test
    void aResponseIsReadAsItWasWritten() {
        for (Response response :
                List.of(RESPONSE, new Response(ResponseLevel.NONE, new Signature("Wang", null)))) {
            assertThat(ResponseJson.decode(ResponseJson.encode(response), problems))
                    .isEqualTo(response);
        }
    }

    @Test
    void aForecastIsReadAsItWasWritten() {
        assertThat(ForecastJson.decode(ForecastJson.encode(FORECAST), problems))
                .isEqualTo(FORECAST);
        var longest = new Forecast("o", 0, new Rain(0, Collections.nCopies(240, 123.456789)));
        assertThat(ForecastJson.decode(ForecastJson.encode(longest), problems)).isEqualTo(longest);
    }

    @Test
    void aReadingIsReadAsItWasWritten() {
        assertThat(ManualJson.decode(ManualJson.encode(READING, WANG)).message())
                .isEqualTo(Message.manual(READING, WANG));
    }

    @Test
    void theFormIsTheDocumentedOne() {
        assertThat(new String(ResponseJson.encode(RESPONSE), UTF_8))
                .startsWith("{\"v\":1,\"level\":\"IV\",\"by\":\"王工");
        assertThat(new String(ForecastJson.encode(FORECAST), UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"issuer\":\"市气象台\",\"issuedAt\":\"2020-08-04T00:13:20Z\","
                                + "\"begins\":\"2020-08-04T00:00:00Z\",\"hourly\":[6.0,0.1]}");
        assertThat(new String(ManualJson.encode(READING, new Signature("Li", null)), UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"s\":\"level\",\"t\":\"2020-08-04T00:13:20Z\","
                                + "\"x\":101.41,\"u\":\"m\",\"by\":\"Li\"}");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(
                        wrong(
                                        "{\"v\":1,\"issuer\":\"o\",\"issuedAt\":\"2020-08-04T00:00:00Z\","
                                                + "\"begins\":\"2021-08-04T00:00:00Z\",\"hourly\":[1,-1,\"2\"],\"x\":0}")
                                .lines())
                .containsExactly(
                        "told: hourly[1]: must be from 0 to 500 mm",
                        "told: hourly[2]: must be from 0 to 500 mm",
                        "told: x: is not known here",
                        "told: begins: is more than 10 days from issuedAt");
        assertThat(wrong("{\"v\":2}")).contains("told: v: ");
        assertThat(wrong("[]")).contains("not a JSON object");
        assertThat(wrong("{\"v\":1" + ",\"y\":0".repeat(10_000) + "}")).contains("longer than");
    }

    @Test
    void whatNobodyStandsForIsRefused() {
        String document = "{\"v\":1,\"level\":\"IV\",\"by\":\"%s\"}";
        for (String by : List.of("", " ", "two\\nlines", "x".repeat(81))) {
            byte[] bytes = document.formatted(by).getBytes(UTF_8);
            assertThat(ResponseJson.decode(bytes, new Problems("told"))).isNull();
        }
    }

    @Test
    void halfOfACharacterIsRefused() {
        byte[] bytes = "{\"v\":1,\"level\":\"IV\",\"by\":\"\\ud800\"}".getBytes(UTF_8);
        assertThat(ResponseJson.decode(bytes, problems)).isNull();
    }

    @Test
    void anyBytesAreADocumentOrAreRefusedWithAReason() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var found = new Problems("seed " + seed);
            byte[] response = damaged(ResponseJson.encode(RESPONSE), random);
            assertThat(ResponseJson.decode(response, found) == null).isEqualTo(!found.none());
            found = new Problems("seed " + seed);
            byte[] forecast = damaged(ForecastJson.encode(FORECAST), random);
            assertThat(ForecastJson.decode(forecast, found) == null).isEqualTo(!found.none());
            Decoded reading = ManualJson.decode(damaged(ManualJson.encode(READING, WANG), random));
            if (reading.message() == null) {
                assertThat(reading.reason()).isEqualTo(RejectReason.INVALID_INPUT);
                assertThat(reading.detail()).isNotEmpty();
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int change = random.nextInt(6); change >= 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
