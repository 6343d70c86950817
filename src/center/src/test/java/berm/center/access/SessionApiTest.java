package berm.center.access;

import static berm.center.access.LogIns.FRESH;
import static berm.center.access.LogIns.change;
import static berm.center.access.LogIns.cookie;
import static berm.center.access.LogIns.logIn;
import static berm.center.access.LogIns.open;
import static berm.center.access.LogIns.settings;
import static berm.center.access.LogIns.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Center;
import berm.center.Databases;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When sessions, tokens and their streams end. */
@Timeout(120)
class SessionApiTest {
    @TempDir Path folder;

    @Test
    void aSessionOutlivesARestart() throws Exception {
        Path database = folder.resolve("center");
        String secret;
        try (Center center =
                new Center(
                        Databases.h2("file:" + database),
                        "127.0.0.1:1",
                        settings(folder),
                        Map.of())) {
            Caller zhang = Caller.person(center, "zhang", Grant.everywhere(Role.VIEWER));
            secret = zhang.sessionSecret();
        }
        try (Center center =
                new Center(
                        Databases.h2("file:" + database),
                        "127.0.0.1:1",
                        settings(folder),
                        Map.of())) {
            assertThat(Caller.session(center, secret).read("/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void loggingOutEndsTheSessionItself() throws Exception {
        try (Center center = open(folder, "out")) {
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
        try (Center center = open(folder, "others")) {
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
    void aTokenIsNoBrowserAndEndsWhenItIsRevoked() throws Exception {
        try (Center center = open(folder, "token")) {
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
        try (Center center = open(folder, "stream")) {
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

    private static int remove(Center center, String path) throws Exception {
        return center.duty().send("DELETE", path, "application/json", "").statusCode();
    }
}
