package berm.center.asked;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What is refused before an endpoint is reached is said as every other refusal is. */
@Component
class EarlyRefusal extends DefaultErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPage = accept != null && accept.contains("text/html");
        return isPage
                ? attributes
                : Map.of("problems", List.of(String.valueOf(attributes.get("error"))));
    }
}
