package berm.center.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Center;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountApiTest {
    private static final Pattern PASSWORD = Pattern.compile("\"oneTimePassword\":\"([^\"]+)\"");

    private Center center;

    @BeforeAll
    void start() {
        center = new Center("mem:accounts", "127.0.0.1:1");
    }

    @AfterAll
    void stop() {
        center.close();
    }

    @Test
    void anAccountIsMadeWithAOneTimePasswordAndItsRights() throws Exception {
        HttpResponse<String> made = make("李明", "\"operator\"", "\"county:330106\"");
        assertThat(made.statusCode()).isEqualTo(201);
        Matcher password = PASSWORD.matcher(made.body());
        assertThat(password.find()).isTrue();

        HttpResponse<String> in =
                Caller.nobody(center)
                        .post(
                                "/api/login",
                                "{\"name\":\"李明\",\"password\":\"" + password.group(1) + "\"}");
        assertThat(in.body()).contains("\"mustChangePassword\":true");
        assertThat(center.read("/api/users").body())
                .contains("\"role\":\"OPERATOR\",\"scope\":\"county:330106\"")
                .doesNotContain("argon2");
        assertThat(make("李明", "\"operator\"", "\"all\"").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNoNameOrGrantIsRefusedWithAReason() throws Exception {
        for (String name : List.of("", " ", "a/b", "<b>", "x".repeat(65), "a\\nb")) {
            assertThat(make(name, "\"viewer\"", "\"all\"").statusCode()).as(name).isEqualTo(400);
        }
        assertThat(make("wu", "\"king\"", "\"all\"").body()).contains("role: one of");
        assertThat(make("wu", "null", "null").body()).contains("role: one of");
        assertThat(make("wu", "\"viewer\"", "\"county:9\"").body()).contains("six digits");
        assertThat(make("wu", "\"administrator\"", "\"county:330106\"").body())
                .contains("over all only");
        assertThat(send("POST", "/api/users", "{\"name\":\"wu\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/api/users", "{\"name\":\"wu\",\"grants\":[null]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProgramIsGivenNothingThatANamedPersonMustDo() throws Exception {
        for (String role : List.of("administrator", "approver")) {
            String body =
                    "{\"name\":\"p\",\"days\":9,\"grants\":[{\"role\":\"%s\",\"scope\":\"all\"}]}"
                            .formatted(role);
            assertThat(send("POST", "/api/tokens", body).body()).contains("is not a program's");
        }
        assertThat(
                        send("POST", "/api/tokens", "{\"name\":\"p\",\"days\":367,\"grants\":[]}")
                                .body())
                .contains("days: 1 to 366");
    }

    @Test
    void lockingResettingAndEndingSessionsTakeEffectAtOnce() throws Exception {
        Caller wang = Caller.person(center, "wang", Grant.everywhere(Role.VIEWER));
        String path = "/api/users/" + id("wang");

        assertThat(send("DELETE", path + "/sessions", "").statusCode()).isEqualTo(204);
        assertThat(wang.read("/api/me").statusCode()).isEqualTo(401);

        wang = Caller.person(center, "wang", Grant.everywhere(Role.VIEWER));
        assertThat(send("POST", path + "/reset", "{}").statusCode()).isEqualTo(200);
        assertThat(wang.read("/api/me").statusCode()).isEqualTo(401);

        wang = Caller.person(center, "wang", Grant.everywhere(Role.VIEWER));
        assertThat(send("PUT", path + "/lock", "{\"locked\":true}").statusCode()).isEqualTo(204);
        assertThat(wang.read("/api/me").statusCode()).isEqualTo(401);
        assertThat(send("PUT", path + "/lock", "{\"locked\":false}").statusCode()).isEqualTo(204);
        assertThat(send("PUT", path + "/lock", "{}").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/api/users/4711/lock", "{\"locked\":true}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLastAdministratorStaysOne() throws Exception {
        Caller.person(center, "张", Grant.everywhere(Role.VIEWER));
        Caller admin = Caller.person(center, "admin", Grant.everywhere(Role.ADMINISTRATOR));
        String path = "/api/users/" + id("admin");
        try {
            for (String[] change :
                    new String[][] {
                        {"/grants", "{\"grants\":[]}"}, {"/lock", "{\"locked\":true}"}
                    }) {
                HttpResponse<String> refused =
                        admin.send("PUT", path + change[0], "application/json", change[1]);
                assertThat(refused.statusCode()).isEqualTo(409);
            }
        } finally {
            Caller.withAllRoles(center, "张");
        }
        assertThat(send("PUT", path + "/grants", "{\"grants\":[]}").statusCode()).isEqualTo(204);
    }

    @Test
    void everyChangeAndEveryRefusalIsInTheAudit() throws Exception {
        Caller sun = Caller.person(center, "sun", Grant.everywhere(Role.VIEWER));
        assertThat(sun.read("/api/users").statusCode()).isEqualTo(403);
        assertThat(sun.read("/api/alarms?world=live&site=x&site=z").statusCode()).isEqualTo(400);
        assertThat(sun.with("X-Berm-Csrf", "").post("/api/logout", "{}").statusCode())
                .isEqualTo(403);
        String grants = "{\"grants\":[{\"role\":\"operator\",\"scope\":\"site:live/pingshan\"}]}";
        assertThat(send("PUT", "/api/users/" + id("sun") + "/grants", grants).statusCode())
                .isEqualTo(204);

        assertThat(center.read("/api/audit?user=sun").body())
                .contains("REFUSED 403", "GET /api/users", "REFUSED 400", "\"CSRF\"");
        assertThat(center.read("/api/audit?user=" + encoded("张")).body())
                .contains("sun: [VIEWER all] → [OPERATOR site:live/pingshan]", "\"DONE\"");
        assertThat(center.read("/api/audit/chain").body()).contains("\"holds\":true");
        assertThat(sun.read("/api/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void aClientThatIsAlwaysRefusedDoesNotFillTheAudit() throws Exception {
        Caller qian = Caller.person(center, "qian");
        for (int each = 0; each < 100; each++) {
            assertThat(qian.read("/api/users").statusCode()).isEqualTo(403);
        }
        String audit = center.read("/api/audit?user=qian").body();
        assertThat(audit.split("\"who\":\"qian\"", -1).length - 1).isBetween(30, 60);
        assertThat(audit).contains("REFUSED, AND MORE");
    }

    @Test
    void tooManyChangesHaveToWait() throws Exception {
        Caller zhao = Caller.person(center, "zhao", Grant.everywhere(Role.OPERATOR));
        int last = 0;
        for (int each = 0; each < 3_000 && last != 429; each++) {
            last = zhao.status("POST", "/api/actions/live/none/acknowledge");
        }
        assertThat(last).isEqualTo(429);
        assertThat(center.read("/api/me").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> make(String name, String role, String scope) throws Exception {
        return send(
                "POST",
                "/api/users",
                "{\"name\":\"%s\",\"grants\":[{\"role\":%s,\"scope\":%s}]}"
                        .formatted(name, role, scope));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return center.duty().send(method, path, "application/json", body);
    }

    private long id(String name) {
        return center.part(Accounts.class).named(name).orElseThrow().id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
