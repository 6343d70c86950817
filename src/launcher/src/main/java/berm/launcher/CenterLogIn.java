package berm.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A program that is the first to log in at a centre, with the one-time password that the centre
 * wrote into a file: what measures or tests Berm as a whole needs no person for that.
 */
public final class CenterLogIn {
    private static final String NAME = "admin";
    private static final String CSRF = "a-value-that-is-in-both";
    private static final String SESSION = "berm-session=";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final URI center;
    private String session = "";

    private CenterLogIn(URI center) {
        this.center = center;
    }

    /**
     * Logs in and changes the password to one that nobody knows; the session outlives the centre's
     * process.
     *
     * @throws IOException if the centre does not answer, or does not take the password
     */
    public static CenterLogIn first(URI center, Path oneTimePassword)
            throws IOException, InterruptedException {
        String password = Files.readString(oneTimePassword).strip();
        var made = new CenterLogIn(center);
        made.enter(password);
        made.change(password);
        return made;
    }

    private void enter(String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        "/api/login",
                        "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(NAME, password));
        session = session(answer);
        if (session.isEmpty()) {
            throw new IOException("no session: " + answer.body());
        }
    }

    private void change(String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        "/api/password",
                        "{\"current\":\"%s\",\"fresh\":\"%s\"}"
                                .formatted(password, UUID.randomUUID()));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the password is not changed: " + answer.body());
        }
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION))
                .map(cookie -> cookie.substring(SESSION.length()).split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** The value of the cookie {@code berm-session}. */
    public String session() {
        return session;
    }

    /** A request to a path of the centre, by who has logged in. */
    public HttpRequest.Builder request(String path) {
        String cookies = (session.isEmpty() ? "" : SESSION + session + "; ") + "berm-csrf=" + CSRF;
        return HttpRequest.newBuilder(center.resolve(path))
                .header("Cookie", cookies)
                .header("X-Berm-Csrf", CSRF);
    }
}
