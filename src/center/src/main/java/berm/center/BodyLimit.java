package berm.center;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request whose body is large, or does not say how large it is, before reading it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final long LIMIT_BYTES = 16 * 1024;
    private static final long PHOTO_BYTES = 1_000_000;
    private static final long DRAFT_BYTES = 160 * 1024;
    private static final long ROSTER_BYTES = 128 * 1024;
    private static final Pattern DRAFTS = Pattern.compile("/api/response-plans/.{1,160}/drafts");
    private static final Pattern PHOTOS = Pattern.compile("/api/dangers/\\d{1,18}/photos");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > limit(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (PHOTOS.matcher(path).matches()) {
            return PHOTO_BYTES;
        }
        if (path.equals("/api/roster/csv")) {
            return ROSTER_BYTES;
        }
        return DRAFTS.matcher(path).matches() ? DRAFT_BYTES : LIMIT_BYTES;
    }
}
