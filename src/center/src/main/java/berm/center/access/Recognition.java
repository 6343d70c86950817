package berm.center.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request: by its token, or else by its session.
 *
 * <p>A request with a token that is not valid is refused, whatever session it has.
 */
final class Recognition extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final Recorder recorder;

    Recognition(Sessions sessions, Tokens tokens, SessionCookie cookie, Recorder recorder) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
        this.recorder = recorder;
    }

    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Visitor> visitor = visitor(request, header);
        if (visitor.isEmpty() && hasToken(request)) {
            recorder.refused(request, "TOKEN", 401);
            Answers.write(response, Denial.notLoggedIn());
            return;
        }
        visitor.ifPresent(Recognition::remember);
        chain.doFilter(request, response);
    }

    private Optional<Visitor> visitor(HttpServletRequest request, @Nullable String header) {
        return header != null && header.startsWith(BEARER)
                ? tokens.use(header.substring(BEARER.length()).strip())
                : cookie.of(request).flatMap(sessions::use);
    }

    private static void remember(Visitor visitor) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(visitor, "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
