package berm.center.access;

import berm.center.Center;
import berm.center.Databases;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who log in over HTTP, at a centre that makes its first administrator. */
final class LogIns {
    /** A password that is good enough. */
    static final String FRESH = "glass river nine";

    private static final Pattern COOKIE = Pattern.compile("berm-session=([^;]*);");

    private LogIns() {}

    static Center open(Path folder, String name) {
        return new Center(Databases.h2("mem:" + name), "127.0.0.1:1", settings(folder), Map.of());
    }

    static AccessSettings settings(Path folder) {
        return new AccessSettings(
                folder.resolve("first-password"), Optional.empty(), Optional.empty());
    }

    static void user(Center center, String name) {
        Accounts accounts = center.part(Accounts.class);
        String hash = center.part(Passwords.class).hash(FRESH);
        Account made = accounts.make(name, hash, null, List.of()).orElseThrow();
        accounts.password(made.id(), hash, false, null);
    }

    static HttpResponse<String> logIn(Center center, String name, String password)
            throws Exception {
        return logIn(Caller.nobody(center), name, password);
    }

    static HttpResponse<String> logIn(Caller caller, String name, String password)
            throws Exception {
        return caller.post(
                "/api/login", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    static HttpResponse<String> change(Caller caller, String current, String fresh)
            throws Exception {
        return caller.post(
                "/api/password", "{\"current\":\"%s\",\"fresh\":\"%s\"}".formatted(current, fresh));
    }

    static Optional<String> cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
