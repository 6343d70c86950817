package berm.center;

import berm.center.access.Needs;
import berm.center.access.Open;
import berm.center.access.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint of ours as a method and a path with places to fill.
 *
 * @param type of its body
 * @param needs null of one that is open to all
 * @param everywhere whether that is needed at every site
 * @param asksSite whether its query says which site it is about
 */
record Endpoint(
        String method,
        String path,
        String type,
        @Nullable Operation needs,
        boolean everywhere,
        boolean asksSite) {
    private static final String SITE = "?world={world}&site={site}&sensor=level&to=1000";

    /** All that somebody may call. */
    static List<Endpoint> all(Center center) {
        Map<String, Endpoint> found = new TreeMap<>();
        center.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> add(found, mapping, handler));
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, Endpoint> found, RequestMappingInfo mapping, HandlerMethod handler) {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        boolean callable = needs != null || handler.hasMethodAnnotation(Open.class);
        if (!callable || !isOurs(handler)) {
            return;
        }
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            String path = mapping.getPatternValues().iterator().next();
            Operation right = needs == null ? null : needs.value();
            boolean everywhere = needs != null && needs.everywhere();
            boolean asked = Endpoint.asksSite(path, handler);
            var endpoint =
                    new Endpoint(method.name(), path, type(mapping), right, everywhere, asked);
            found.put(endpoint.toString(), endpoint);
        }
    }

    private static boolean asksSite(String path, HandlerMethod handler) {
        return !path.contains("{site}")
                && Arrays.stream(handler.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals("site"));
    }

    static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("berm.");
    }

    private static String type(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    Optional<Operation> right() {
        return Optional.ofNullable(needs);
    }

    /** Whether its path or its query says which site it is about. */
    boolean namesSite() {
        return asksSite || path.contains("{site}");
    }

    /** The path of a request about a site, with the query that it must have for that. */
    String at(String site) {
        return Samples.path(asksSite ? path + SITE : path, Map.of("site", site, "id", "424242"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
