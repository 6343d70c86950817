package berm.center.access;

import static berm.center.access.LogIns.FRESH;
import static berm.center.access.LogIns.change;
import static berm.center.access.LogIns.cookie;
import static berm.center.access.LogIns.logIn;
import static berm.center.access.LogIns.open;
import static berm.center.access.LogIns.user;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Center;
import berm.center.Databases;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a browser is told with every answer, and what it must send with every change. */
@Timeout(120)
class PageHeadersTest {
    @TempDir Path folder;

    @Test
    void aChangeThatDoesNotComeFromAPageOfOursIsRefused() throws Exception {
        try (Center center = open(folder, "csrf")) {
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
        try (Center center = open(folder, "headers")) {
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
        try (Center center = open(folder, "trace")) {
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

    private static boolean isSession(String cookie) {
        return cookie.contains("berm-session=")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict")
                && cookie.contains("Path=/");
    }
}
