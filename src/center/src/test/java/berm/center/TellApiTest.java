package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.domain.SiteKey;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Telling sites what people know, over HTTP, while the log is away. */
@Timeout(120)
class TellApiTest {
    private static final String SITE = "/api/sites/live/pingshan/";

    private static byte[] plan() {
        return """
        {"v":1,"site":"pingshan","version":1,"declared":{"site":"pingshan",
         "name":{"zh":"平山尾矿库","en":"Pingshan pond"},"kind":"tailings-pond",
         "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min"}}}}
        """
                .getBytes(UTF_8);
    }

    @Test
    void whatIsToldWronglyIsRefusedAndWithoutTheLogItIsNotTaken() throws Exception {
        try (Center center = new Center("mem:tell", "127.0.0.1:1")) {
            var version = new PlanStore.Version(SiteKey.parse("live/pingshan"), 1);
            assertThat(center.part(PlanStore.class).keep(version, plan(), 0L))
                    .isEqualTo(Counters.Fate.ACCEPTED);
            String readings = SITE + "readings";
            refused(404, "no sensor 'depth'", post(center, readings, reading("depth", "3 m")));
            refused(
                    400,
                    "not measured as level is, in m",
                    post(center, readings, reading("level", "3 kPa")));
            refused(400, "sensor: missing", post(center, readings, "{\"value\":\"3 m\"}"));
            String response = SITE + "response";
            refused(400, "must be one of", post(center, response, "{\"level\":\"V\"}"));
            refused(
                    400,
                    "a note is one line",
                    post(center, response, "{\"level\":\"I\",\"note\":\"a\\nb\"}"));
            String forecast = "/api/sites/live/forecast";
            refused(
                    400,
                    "no amount such as",
                    post(center, forecast, forecast("\"total\":\"3 kPa\"")));
            refused(
                    400,
                    "must be from 0 to 500",
                    post(center, forecast, forecast("\"hourly\":[900]")));
            refused(
                    404,
                    "none, nor has no plan: nothing was told",
                    post(center, forecast, forecast("\"sites\":[\"none\",\"pingshan\",\"nor\"]")));
            refused(503, "Kafka", post(center, response, "{\"level\":\"I\"}"));
        }
    }

    @Test
    void thePondsOfACountyAreAllToldOrNone() throws Exception {
        try (Center center = new Center("mem:county", "127.0.0.1:1")) {
            plan(center, "upper", "tailings-pond", "330683");
            plan(center, "lower", "tailings-pond", "330683");
            plan(center, "farm", "hazard-source", "330604");
            String forecast = "/api/sites/live/forecast";
            String county = forecast("\"total\":\"300 mm\",\"county\":\"%s\"");
            refused(400, "six digits", post(center, forecast, county.formatted("Xinchang")));
            refused(404, "no pond", post(center, forecast, county.formatted("330604")));
            String both = forecast("\"county\":\"330683\",\"sites\":[\"upper\"]");
            refused(400, "sites, county: one of them", post(center, forecast, both));
            refused(503, "Kafka", post(center, forecast, county.formatted("330683")));
            refused(503, "Kafka", post(center, forecast, county.formatted("330600")));

            Caller own = operator(center, "own", "site:live/upper");
            refused(403, "not yours", own.post(forecast, county.formatted("330683")));
            Caller none = operator(center, "none", "site:live/farm");
            refused(404, "no pond", none.post(forecast, county.formatted("330683")));
            Caller half =
                    Caller.person(
                            center,
                            "half",
                            new Grant(Role.VIEWER, Scope.parse("county:330683")),
                            new Grant(Role.OPERATOR, Scope.parse("site:live/upper")));
            refused(
                    403,
                    "not allowed to tell lower: nothing was told",
                    half.post(forecast, county.formatted("330683")));
        }
    }

    private static Caller operator(Center center, String name, String scope) {
        return Caller.person(center, name, new Grant(Role.OPERATOR, Scope.parse(scope)));
    }

    private static void plan(Center center, String site, String kind, String county) {
        String document =
                new String(plan(), UTF_8)
                        .replace("pingshan", site)
                        .replace("tailings-pond", kind)
                        .replace(
                                "\"sensors\"",
                                "\"place\":{\"latitude\":29.5,\"longitude\":120.2,\"county\":\"%s\"},\"sensors\""
                                        .formatted(county));
        var version = new PlanStore.Version(SiteKey.parse("live/" + site), 1);
        assertThat(center.part(PlanStore.class).keep(version, document.getBytes(UTF_8), 0L))
                .isEqualTo(Counters.Fate.ACCEPTED);
    }

    private static HttpResponse<String> post(Center center, String path, String body)
            throws Exception {
        return center.duty().post(path, body);
    }

    private static void refused(int status, String because, HttpResponse<String> answer) {
        assertThat(answer.body()).contains(because);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static String reading(String sensor, String value) {
        return "{\"sensor\":\"%s\",\"value\":\"%s\"}".formatted(sensor, value);
    }

    private static String forecast(String more) {
        return "{\"issuer\":\"Office\",\"over\":\"3 h\"," + more + "}";
    }
}
