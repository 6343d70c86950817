package berm.center.access;

import berm.center.Center;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who calls a centre over HTTP: a person in a session, a program, or nobody. */
public final class Caller {
    private static final String CSRF = "any-value-that-is-in-both";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Center center;
    private final Map<String, String> headers;

    private Caller(Center center, Map<String, String> headers) {
        this.center = center;
        this.headers = headers;
    }

    /** Somebody who has not logged in, though its changes come from a page of ours. */
    public static Caller nobody(Center center) {
        return new Caller(center, Map.of("Cookie", "berm-csrf=" + CSRF, "X-Berm-Csrf", CSRF));
    }

    /** A person with every role over everything. */
    public static Caller withAllRoles(Center center, String name) {
        Grant[] all = Arrays.stream(Role.values()).map(Grant::everywhere).toArray(Grant[]::new);
        return person(center, name, all);
    }

    /** A person who has these grants, and is logged in. */
    public static Caller person(Center center, String name, Grant... grants) {
        Accounts accounts = center.part(Accounts.class);
        Account account =
                accounts.named(name)
                        .or(() -> accounts.make(name, "no password", null, List.of()))
                        .orElseThrow();
        accounts.password(account.id(), "no password", false, null);
        accounts.grant(account.id(), List.of(grants));
        return session(center, center.part(Sessions.class).begin(account.id()));
    }

    /** A person in the session with that secret. */
    public static Caller session(Center center, String secret) {
        String cookies = "berm-session=" + secret + "; berm-csrf=" + CSRF;
        return new Caller(center, Map.of("Cookie", cookies, "X-Berm-Csrf", CSRF));
    }

    /** A program that has these grants, for a day. */
    public static Caller program(Center center, String name, Grant... grants) {
        long expires = System.currentTimeMillis() + 86_400_000;
        String token = center.part(Tokens.class).make(name, "a test", expires, List.of(grants));
        return token(center, token);
    }

    static Caller token(Center center, String token) {
        return new Caller(center, Map.of("Authorization", "Bearer " + token));
    }

    /** The same, with another header, or without it when it is empty. */
    Caller with(String header, String value) {
        Map<String, String> others = new TreeMap<>(headers);
        others.put(header, value);
        others.values().removeIf(String::isEmpty);
        return new Caller(center, others);
    }

    public HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return checked(request(path).build());
    }

    /** The document of the API. */
    public String document() {
        try {
            HttpRequest request = request("/api/openapi.json").build();
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** An answer as the document of the API promises it. */
    private HttpResponse<String> checked(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        center.contract()
                .check(
                        request.method(),
                        request.uri().getPath(),
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body());
        return answer;
    }

    public HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return checked(request);
    }

    /** A body that is no text. */
    public HttpResponse<String> send(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return checked(request);
    }

    /** The status alone, without waiting for the rest: of a stream too. */
    public int status(String method, String path) throws IOException, InterruptedException {
        return status(method, path, "application/json");
    }

    /** The same of a body of that type. */
    public int status(String method, String path, String type)
            throws IOException, InterruptedException {
        boolean hasBody = !method.equals("GET");
        HttpRequest.Builder request = request(path);
        HttpRequest asked =
                hasBody
                        ? request.header("Content-Type", type)
                                .method(method, BodyPublishers.ofString("{}"))
                                .build()
                        : request.build();
        HttpResponse<InputStream> answer = CLIENT.send(asked, BodyHandlers.ofInputStream());
        answer.body().close();
        center.contract().check(method, asked.uri().getPath(), answer.statusCode());
        return answer.statusCode();
    }

    /** The secret of this person's session. */
    String sessionSecret() {
        String cookies = String.valueOf(headers.get("Cookie"));
        return cookies.substring("berm-session=".length(), cookies.indexOf(';'));
    }

    /** A request to that path with all that tells who this is. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(center.uri(path));
        headers.forEach(request::header);
        return request;
    }
}
