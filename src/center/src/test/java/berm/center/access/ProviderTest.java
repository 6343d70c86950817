package berm.center.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Center;
import berm.center.Databases;
import berm.provider.TestingProvider;
import berm.service.Secret;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Logging in through a provider that is Spring Authorization Server. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {
    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private TestingProvider provider;
    private Center center;

    @BeforeAll
    void start(@TempDir Path folder) {
        provider = new TestingProvider();
        center =
                new Center(
                        Databases.H2.fresh(),
                        "127.0.0.1:1",
                        new AccessSettings(
                                folder.resolve("first-password"),
                                Optional.empty(),
                                Optional.of(
                                        new AccessSettings.Oidc(
                                                provider.issuer(),
                                                TestingProvider.CLIENT,
                                                new Secret(TestingProvider.SECRET)))),
                        Map.of());
        provider.allow(center.uri("/login/oauth2/code/oidc"));
    }

    @AfterAll
    void stop() {
        center.close();
        provider.close();
    }

    @Test
    void aPersonIsKnownByTheProviderAndSeesNothingUntilGivenRights() throws Exception {
        assertThat(Caller.nobody(center).read("/api/login").body()).contains("\"provider\":true");
        Browser browser = new Browser();
        HttpResponse<String> end = browser.logIn("wang", "wangs password");
        assertThat(end.uri().getPath()).isEqualTo("/login.html");

        assertThat(browser.get(center.uri("/api/me")).body())
                .contains("\"name\":\"wang@127.0.0.1\"", "\"grants\":[]", "\"hasPassword\":false");
        assertThat(browser.get(center.uri("/api/sites")).statusCode()).isEqualTo(403);

        long id = center.part(Accounts.class).known(provider.issuer(), "wang").orElseThrow().id();
        HttpResponse<String> given =
                center.duty()
                        .send(
                                "PUT",
                                "/api/users/" + id + "/grants",
                                "application/json",
                                "{\"grants\":[{\"role\":\"viewer\",\"scope\":\"all\"}]}");
        assertThat(given.statusCode()).isEqualTo(204);
        assertThat(browser.get(center.uri("/api/sites")).statusCode()).isEqualTo(200);

        Browser another = new Browser();
        assertThat(another.logIn("wang", "wangs password").statusCode()).isEqualTo(200);
        assertThat(another.get(center.uri("/api/sites")).statusCode()).isEqualTo(200);
        assertThat(center.read("/api/audit?user=" + encoded("wang@127.0.0.1")).body())
                .contains("LOG_IN", "provider");
    }

    @Test
    void aLockedPersonDoesNotComeInThroughTheProvider() throws Exception {
        assertThat(new Browser().logIn("li", "lis password").statusCode()).isEqualTo(200);
        Account li = center.part(Accounts.class).known(provider.issuer(), "li").orElseThrow();
        center.part(Accounts.class).lock(li.id(), true);

        Browser browser = new Browser();
        assertThat(browser.logIn("li", "lis password").uri().toString()).endsWith("#refused");
        assertThat(browser.get(center.uri("/api/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerOfTheProviderIsOnlyForTheBrowserThatAsked() throws Exception {
        Browser asking = new Browser();
        HttpResponse<String> back = asking.untilBack("wang", "wangs password");
        URI answer = back.uri().resolve(back.headers().firstValue("Location").orElseThrow());
        assertThat(answer.getPath()).isEqualTo("/login/oauth2/code/oidc");

        Browser thief = new Browser();
        assertThat(thief.follow(answer).uri().toString()).endsWith("#refused");
        assertThat(thief.get(center.uri("/api/me")).statusCode()).isEqualTo(401);

        assertThat(asking.follow(answer).uri().toString()).endsWith("#in");
        assertThat(new Browser().follow(answer).uri().toString()).endsWith("#refused");
    }

    @Test
    void asksWithAProofAStateAndANonce() throws Exception {
        HttpResponse<String> asked = new Browser().get(center.uri("/oauth2/authorization/oidc"));
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.issuer())
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        assertThat(asked.headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie ->
                                cookie.startsWith("berm-login=")
                                        && cookie.contains("HttpOnly")
                                        && cookie.contains("SameSite=Lax"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Follows redirections and keeps cookies, as a browser does. */
    private final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build();

        HttpResponse<String> get(URI address) throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8").build();
            return client.send(request, BodyHandlers.ofString());
        }

        HttpResponse<String> follow(URI address) throws IOException, InterruptedException {
            return follow(get(address), "");
        }

        /** Follows until there is no further redirection, or one to that path. */
        private HttpResponse<String> follow(HttpResponse<String> from, String stop)
                throws IOException, InterruptedException {
            HttpResponse<String> response = from;
            while (response.statusCode() / 100 == 3) {
                String location = response.headers().firstValue("Location").orElseThrow();
                URI next = response.uri().resolve(location);
                if (next.getPath().equals(stop)) {
                    return response;
                }
                response = get(next);
            }
            return response;
        }

        HttpResponse<String> logIn(String name, String password) throws Exception {
            return follow(untilBack(name, password), "");
        }

        /** Up to the redirection with which the provider leads back to the centre. */
        HttpResponse<String> untilBack(String name, String password) throws Exception {
            HttpResponse<String> form = follow(center.uri("/oauth2/authorization/oidc"));
            Matcher token = FORM_TOKEN.matcher(form.body());
            assertThat(token.find()).as(form.body()).isTrue();
            String body =
                    "username=%s&password=%s&_csrf=%s"
                            .formatted(name, encoded(password), encoded(token.group(1)));
            HttpRequest sent =
                    HttpRequest.newBuilder(form.uri().resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html,*/*;q=0.8")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return follow(client.send(sent, BodyHandlers.ofString()), "/login/oauth2/code/oidc");
        }
    }
}
