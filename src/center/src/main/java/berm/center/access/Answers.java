package berm.center.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as every other problem is written, whatever the request would have taken. */
final class Answers {

    private Answers() {}

    static void write(HttpServletResponse response, Denial refusal) throws IOException {
        response.setStatus(refusal.status());
        refusal.waitSeconds()
                .ifPresent(
                        wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/json");
        byte[] body =
                JsonMapper.shared()
                        .writeValueAsBytes(
                                Map.of("problems", List.of(String.valueOf(refusal.getMessage()))));
        response.getOutputStream().write(body);
    }
}
