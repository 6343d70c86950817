package berm.center.openapi;

import berm.center.access.AccessSettings;
import berm.center.access.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How one shows who one is, and what one must be allowed to do. */
final class Security {
    private Security() {}

    /** The ways there are: a session, with a header for what changes something, or a token. */
    static Map<String, Object> schemes(AccessSettings settings) {
        Map<String, Object> schemes = new LinkedHashMap<>();
        schemes.put(
                "session",
                Map.of("type", "apiKey", "in", "cookie", "name", settings.sessionCookie()));
        schemes.put(
                "csrf",
                Map.of(
                        "type",
                        "apiKey",
                        "in",
                        "header",
                        "name",
                        AccessSettings.CSRF_HEADER,
                        "description",
                        "The value of the cookie " + settings.csrfCookie() + "."));
        schemes.put("token", Map.of("type", "http", "scheme", "bearer"));
        return schemes;
    }

    /** Of an endpoint, one of which is enough; with the right that it needs. */
    static List<Map<String, Object>> of(Endpoint endpoint) {
        List<Map<String, Object>> ways = new ArrayList<>();
        List<String> rights = endpoint.needs().map(Operation::name).stream().toList();
        Map<String, Object> session = new LinkedHashMap<>();
        endpoint.needs().ifPresent(right -> session.put("session", rights));
        if (endpoint.writes()) {
            session.put("csrf", List.of());
        }
        if (!session.isEmpty()) {
            ways.add(session);
        }
        endpoint.needs()
                .filter(Operation::isForPrograms)
                .ifPresent(right -> ways.add(Map.of("token", rights)));
        return ways;
    }
}
