package berm.center.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie of a session: scripts do not read it, other pages do not send it. */
record SessionCookie(boolean https) {

    String name() {
        return https ? "__Host-berm-session" : "berm-session";
    }

    Optional<String> of(HttpServletRequest request) {
        return value(request, name());
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    void set(HttpServletResponse response, String secret) {
        write(response, secret, Duration.ofMillis(Sessions.LONGEST_MILLIS));
    }

    void clear(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie =
                ResponseCookie.from(name(), value)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
