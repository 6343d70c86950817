package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Log-ins that have been sent to the provider and have not come back.
 *
 * <p>Each belongs to the browser that began it by a cookie of its own, which unlike the session's
 * is sent when the provider leads the browser back. Bounded in number and time.
 */
@Component
class PendingLogIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Pending(OAuth2AuthorizationRequest request, long until) {}

    private final Clock wall;
    private final boolean https;
    private final Map<String, Pending> waiting =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
                    return size() > MOST;
                }
            };

    PendingLogIns(AccessSettings settings, Clock wall) {
        this.wall = wall;
        this.https = settings.isHttps();
    }

    private String cookie() {
        return https ? "__Host-berm-login" : "berm-login";
    }

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return key(request).map(waiting::get).map(this::valid).orElse(null);
    }

    /** The request, if it has waited no longer than it may. */
    private @Nullable OAuth2AuthorizationRequest valid(Pending pending) {
        return pending.until() > wall.millis() ? pending.request() : null;
    }

    @Override
    public synchronized void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            key(request).ifPresent(waiting::remove);
            return;
        }
        String secret = Unguessable.make();
        waiting.put(
                Unguessable.digest(secret), new Pending(asked, wall.millis() + LONGEST.toMillis()));
        write(response, secret, LONGEST);
    }

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<String> key = key(request);
        write(response, "", Duration.ZERO);
        return key.map(waiting::remove).map(this::valid).orElse(null);
    }

    private Optional<String> key(HttpServletRequest request) {
        return SessionCookie.value(request, cookie()).map(Unguessable::digest);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie =
                ResponseCookie.from(cookie(), value)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
