package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Center;
import berm.center.DatabaseSettings;
import berm.center.Databases;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SessionApiTest {
    private static final Pattern COOKIE = Pattern.compile("berm-session=([^;]*);");
    private static final String FRESH = "glass river nine";

    @TempDir Path folder;

    @Test
    void theFirstAdministratorMustChangeTheOneTimePasswordAndThenMayAdminister() throws Exception {
        try (Center center = open("first")) {
            Path file = folder.resolve("first-password");
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            String oneTime = Files.readString(file).strip();
            HttpResponse<String> in = logIn(center, "admin", oneTime);
            assertThat(in.statusCode()).isEqualTo(200);
            assertThat(in.body()).contains("\"mustChangePassword\":true");
            Caller admin = Caller.session(center, cookie(in).orElseThrow());
            for (String path : List.of("/api/users", "/api/alarms", "/api/events", "/api/audit")) {
                assertThat(admin.read(path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(admin.read("/api/me").body()).contains("\"mustChangePassword\":true");
            assertThat(change(admin, oneTime, "short").statusCode()).isEqualTo(400);
            assertThat(change(admin, oneTime, oneTime).statusCode()).isEqualTo(400);
            assertThat(change(admin, "wrong", FRESH).statusCode()).isEqualTo(400);
            assertThat(change(admin, oneTime, FRESH).statusCode()).isEqualTo(204);
            assertThat(admin.read("/api/users").body()).contains("\"admin\"");
            assertThat(file).doesNotExist();
            assertThat(logIn(center, "admin", oneTime).statusCode()).isEqualTo(401);
            assertThat(logIn(center, "admin", FRESH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSecondStartMakesNobody() throws Exception {
        DatabaseSettings database = Databases.h2("file:" + folder.resolve("center"));
        Path password = folder.resolve("first-password");
        try (Center center = new Center(database, "127.0.0.1:1", settings(), Map.of())) {
            assertThat(password).exists();
            assertThat(center.part(Accounts.class).named("admin")).isPresent();
        }
        Files.delete(password);
        try (Center center = new Center(database, "127.0.0.1:1", settings(), Map.of())) {
            assertThat(password).doesNotExist();
            assertThat(center.part(Accounts.class).count()).isEqualTo(2);
        }
    }

    @Test
    void aSessionOutlivesARestart() throws Exception {
        Path database = folder.resolve("center");
        String secret;
        try (Center center =
                new Center(Databases.h2("file:" + database), "127.0.0.1:1", settings(), Map.of())) {
            Caller zhang = Caller.person(center, "zhang", Grant.everywhere(Role.VIEWER));
            secret = zhang.sessionSecret();
        }
        try (Center center =
                new Center(Databases.h2("file:" + database), "127.0.0.1:1", settings(), Map.of())) {
            assertThat(Caller.session(center, secret).read("/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongIsAnsweredInTheSameWordsAndWritesNoName() throws Exception {
        try (Center center = open("same-words")) {
            user(center, "zhang");
            String wrong = logIn(center, "zhang", "glass river ten").body();
            assertThat(logIn(center, "hunter2 typed here", FRESH).body()).isEqualTo(wrong);
            assertThat(logIn(center, "\\u0000", FRESH).body()).isEqualTo(wrong);
            assertThat(center.read("/api/audit?user=%00").statusCode()).isEqualTo(400);
            for (int each = 0; each < 5; each++) {
                assertThat(logIn(center, "zhang", "glass river ten").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> locked = logIn(center, "zhang", FRESH);
            assertThat(locked.statusCode()).isEqualTo(401);
            assertThat(locked.body()).isEqualTo(wrong);

            String audit = center.read("/api/audit").body();
            assertThat(audit)
                    .contains("LOG_IN", "UNKNOWN", "WRONG, NOW LOCKED", "LOCKED")
                    .doesNotContain("hunter2", "glass river");
        }
    }

    @Test
    void tooManyLogInsFromOneAddressHaveToWait() throws Exception {
        try (Center center = open("many")) {
            int[] statuses = new int[30];
            for (int each = 0; each < statuses.length; each++) {
                statuses[each] = logIn(center, "nobody" + each, "x").statusCode();
            }
            assertThat(statuses).startsWith(401, 401).endsWith(429);
            assertThat(logIn(center, "nobody", "x").headers().firstValue("Retry-After"))
                    .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isPositive());
        }
    }

    @Test
    void aLogInGivesASessionOfItsOwnWhateverTheBrowserBrought() throws Exception {
        try (Center center = open("fixation")) {
            user(center, "zhang");
            String planted = "planted-by-somebody-else";
            Caller victim = Caller.session(center, planted);
            HttpResponse<String> in = logIn(victim, "zhang", FRESH);

            String given = cookie(in).orElseThrow();
            assertThat(given).isNotEqualTo(planted).hasSize(43);
            assertThat(victim.read("/api/me").statusCode()).isEqualTo(401);

            String again =
                    cookie(logIn(Caller.session(center, given), "zhang", FRESH)).orElseThrow();
            assertThat(again).isNotEqualTo(given);
            assertThat(Caller.session(center, given).read("/api/me").statusCode()).isEqualTo(401);
            assertThat(Caller.session(center, again).read("/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void loggingOutEndsTheSessionItself() throws Exception {
        try (Center center = open("out")) {
            Caller zhang = Caller.person(center, "zhang", Grant.everywhere(Role.VIEWER));
            assertThat(zhang.read("/api/sites").statusCode()).isEqualTo(200);

            HttpResponse<String> out = zhang.post("/api/logout", "{}");
            assertThat(out.statusCode()).isEqualTo(204);
            assertThat(out.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("berm-session=;"));
            assertThat(zhang.read("/api/sites").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() throws Exception {
        try (Center center = open("others")) {
            user(center, "zhang");
            Caller here =
                    Caller.session(center, cookie(logIn(center, "zhang", FRESH)).orElseThrow());
            Caller there =
                    Caller.session(center, cookie(logIn(center, "zhang", FRESH)).orElseThrow());

            assertThat(change(here, FRESH, "another river ten").statusCode()).isEqualTo(204);
            assertThat(here.read("/api/me").statusCode()).isEqualTo(200);
            assertThat(there.read("/api/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aChangeThatDoesNotComeFromAPageOfOursIsRefused() throws Exception {
        try (Center center = open("csrf")) {
            user(center, "zhang");
            Caller zhang =
                    Caller.session(center, cookie(logIn(center, "zhang", FRESH)).orElseThrow());
            String body = "{\"current\":\"" + FRESH + "\",\"fresh\":\"another river ten\"}";

            for (String sign : List.of("", "guessed")) {
                Caller forged = zhang.with("X-Berm-Csrf", sign);
                assertThat(forged.post("/api/password", body).statusCode()).isEqualTo(403);
                assertThat(forged.post("/api/logout", "{}").statusCode()).isEqualTo(403);
                assertThat(
                                forged.send("DELETE", "/api/tokens/1", "application/json", "")
                                        .statusCode())
                        .isEqualTo(403);
                assertThat(logIn(forged, "zhang", FRESH).statusCode()).isEqualTo(403);
                assertThat(forged.send("POST", "/api/logout", "text/plain", "").statusCode())
                        .isEqualTo(403);
                assertThat(
                                forged.send(
                                                "POST",
                                                "/api/logout",
                                                "application/x-www-form-urlencoded",
                                                "_csrf=guessed")
                                        .statusCode())
                        .isEqualTo(403);
            }
            assertThat(zhang.read("/api/me").statusCode()).isEqualTo(200);
            assertThat(change(zhang, FRESH, "another river ten").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void cookiesAndHeadersAreStrict() throws Exception {
        try (Center center = open("headers")) {
            user(center, "zhang");
            assertThat(logIn(center, "zhang", FRESH).headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> isSession(cookie) && !cookie.contains("Secure"));
            for (String path : List.of("/", "/login.html", "/api/me", "/api/alarms", "/nothing")) {
                var headers = Caller.nobody(center).read(path).headers();
                assertThat(headers.firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(
                                policy ->
                                        assertThat(policy)
                                                .contains(
                                                        "default-src 'none'",
                                                        "script-src 'self'",
                                                        "base-uri 'none'",
                                                        "frame-ancestors 'none'")
                                                .doesNotContain("unsafe", "http:", "*"));
                assertThat(headers.map())
                        .as(path)
                        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                        .containsEntry("Referrer-Policy", List.of("no-referrer"))
                        .containsEntry("X-Frame-Options", List.of("DENY"))
                        .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                        .containsKey("Permissions-Policy")
                        .doesNotContainKeys(
                                "Strict-Transport-Security", "Access-Control-Allow-Origin");
            }
            assertThat(center.read("/api/alarms").headers().firstValue("Cache-Control"))
                    .hasValue("no-store");
        }
    }

    @Test
    void aRequestIsNotEchoed() throws Exception {
        try (Center center = open("trace")) {
            assertThat(center.duty().status("TRACE", "/api/me")).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void behindHttpsCookiesAreSecureAndBrowsersStayWithIt() throws Exception {
        var settings =
                new AccessSettings(
                        folder.resolve("first-password"),
                        Optional.of(URI.create("https://berm.example")),
                        Optional.empty());
        try (Center center =
                new Center(Databases.h2("mem:https"), "127.0.0.1:1", settings, Map.of())) {
            user(center, "zhang");
            Caller nobody =
                    Caller.nobody(center)
                            .with("Cookie", "__Host-berm-csrf=same")
                            .with("X-Berm-Csrf", "same");
            HttpResponse<String> in = logIn(nobody, "zhang", FRESH);

            assertThat(in.headers().allValues("Set-Cookie"))
                    .anyMatch(
                            cookie ->
                                    cookie.startsWith("__Host-berm-session=")
                                            && cookie.contains("Secure")
                                            && isSession(cookie));
            assertThat(in.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void aTokenIsNoBrowserAndEndsWhenItIsRevoked() throws Exception {
        try (Center center = open("token")) {
            HttpResponse<String> made =
                    center.duty()
                            .post(
                                    "/api/tokens",
                                    "{\"name\":\"archive\",\"days\":9,\"grants\":[{\"role\":\"operator\",\"scope\":\"all\"}]}");
            assertThat(made.statusCode()).isEqualTo(201);
            Matcher token = Pattern.compile("berm_[A-Za-z0-9_-]{43}").matcher(made.body());
            assertThat(token.find()).isTrue();
            Caller program = Caller.token(center, token.group());

            assertThat(program.read("/api/alarms").statusCode()).isEqualTo(200);
            assertThat(program.read("/api/users").statusCode()).isEqualTo(403);
            assertThat(program.post("/api/alarms/1/acknowledge", "{}").statusCode()).isEqualTo(404);
            String listed = center.read("/api/tokens").body();
            assertThat(listed).contains("\"archive\"").doesNotContain(token.group());
            Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(listed);
            assertThat(id.find()).isTrue();

            assertThat(remove(center, "/api/tokens/" + id.group(1))).isEqualTo(204);
            assertThat(remove(center, "/api/tokens/" + id.group(1))).isEqualTo(404);
            assertThat(program.read("/api/alarms").statusCode()).isEqualTo(401);
            assertThat(
                            center.duty()
                                    .with("Authorization", "Bearer berm_x")
                                    .read("/api/me")
                                    .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aStreamEndsWhenItsSessionDoesOrItsRightsChange() throws Exception {
        try (Center center = open("stream")) {
            Caller zhang = Caller.person(center, "zhang", Grant.everywhere(Role.VIEWER));
            var logged = follow(zhang);
            assertThat(zhang.post("/api/logout", "{}").statusCode()).isEqualTo(204);
            await().until(logged::isDone);

            Caller li = Caller.person(center, "li", Grant.everywhere(Role.VIEWER));
            var granted = follow(li);
            long id = center.part(Accounts.class).named("li").orElseThrow().id();
            String none = "{\"grants\":[]}";
            assertThat(
                            center.duty()
                                    .send(
                                            "PUT",
                                            "/api/users/" + id + "/grants",
                                            "application/json",
                                            none)
                                    .statusCode())
                    .isEqualTo(204);
            await().until(granted::isDone);
            assertThat(li.read("/api/events").statusCode()).isEqualTo(403);
        }
    }

    private static Future<?> follow(Caller caller) throws Exception {
        var stream =
                HttpClient.newHttpClient()
                        .send(caller.request("/api/events").build(), BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        var lines = new ConcurrentLinkedQueue<String>();
        var done = CompletableFuture.runAsync(() -> stream.body().forEach(lines::add));
        await().until(() -> lines.contains("event:beat"));
        return done;
    }

    private static boolean isSession(String cookie) {
        return cookie.contains("berm-session=")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict")
                && cookie.contains("Path=/");
    }

    private static int remove(Center center, String path) throws Exception {
        return center.duty().send("DELETE", path, "application/json", "").statusCode();
    }

    private Center open(String name) {
        return new Center(Databases.h2("mem:" + name), "127.0.0.1:1", settings(), Map.of());
    }

    private AccessSettings settings() {
        return new AccessSettings(
                folder.resolve("first-password"), Optional.empty(), Optional.empty());
    }

    private static void user(Center center, String name) {
        Accounts accounts = center.part(Accounts.class);
        String hash = center.part(Passwords.class).hash(FRESH);
        Account made = accounts.make(name, hash, null, List.of()).orElseThrow();
        accounts.password(made.id(), hash, false, null);
    }

    private static HttpResponse<String> logIn(Center center, String name, String password)
            throws Exception {
        return logIn(Caller.nobody(center), name, password);
    }

    private static HttpResponse<String> logIn(Caller caller, String name, String password)
            throws Exception {
        return caller.post(
                "/api/login", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private static HttpResponse<String> change(Caller caller, String current, String fresh)
            throws Exception {
        return caller.post(
                "/api/password", "{\"current\":\"%s\",\"fresh\":\"%s\"}".formatted(current, fresh));
    }

    private static Optional<String> cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
