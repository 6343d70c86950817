package berm.center.openapi;

import static berm.center.access.AccessSettings.CHANGES_A_MINUTE;
import static berm.center.access.AccessSettings.LOG_INS_A_MINUTE;

import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** With which statuses endpoints refuse: most follow from their form and from what they need. */
final class Refusals {
    private static final String TOO_OFTEN =
            "It was asked too often: more than %d changes a minute by a person or a program, or %d"
                            .formatted(CHANGES_A_MINUTE, LOG_INS_A_MINUTE)
                    + " log-ins from an address. Retry-After says for how many seconds to wait.";
    private static final Map<Integer, String> MEANINGS =
            Map.of(
                    400, "It was asked wrongly.",
                    401, "Nobody is logged in, or the token is not valid.",
                    403, "Who asks may not do it, or the change came from no page of ours.",
                    404, "There is no such thing, or who asks must not know of it.",
                    409, "It is not, or no longer, possible as things stand.",
                    411, "It does not say how long its body is.",
                    413, "It is longer than the centre takes or gives.",
                    415, "It is of no type that the centre takes.",
                    429, TOO_OFTEN,
                    503, "What is needed for it does not answer.");

    private Refusals() {}

    /**
     * The statuses.
     *
     * @param places of its parameters: query, path, header
     */
    static Set<Integer> of(Endpoint endpoint, Set<String> places) {
        Set<Integer> all = new TreeSet<>();
        endpoint.said(Refuses.class)
                .ifPresent(refuses -> IntStream.of(refuses.value()).forEach(all::add));
        if (endpoint.hasBody()) {
            all.addAll(List.of(400, 411, 413, 415));
        }
        if (places.contains("path") || places.contains("query")) {
            all.add(400);
        }
        if (places.contains("path")) {
            all.add(404);
        }
        all.addAll(ofAccess(endpoint));
        return all;
    }

    private static Set<Integer> ofAccess(Endpoint endpoint) {
        Optional<Operation> needs = endpoint.needs();
        Set<Integer> all = new TreeSet<>();
        if (needs.isPresent()) {
            all.addAll(endpoint.writes() ? List.of(401, 429) : List.of(401));
        }
        if (endpoint.writes()
                || needs.filter(right -> right != Operation.OWN_ACCOUNT).isPresent()) {
            all.add(403);
        }
        return all;
    }

    /** The answers of refusals that have the same content everywhere, by status. */
    static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> content = Responses.json(schemas.of(NotDone.Why.class));
        Map<String, Object> all = new TreeMap<>();
        MEANINGS.forEach(
                (status, meaning) ->
                        all.put(status.toString(), component(status, meaning, content)));
        return all;
    }

    private static Map<String, Object> component(
            int status, String meaning, Map<String, Object> content) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("description", meaning);
        if (status == 429) {
            Map<String, Object> seconds = Map.of("schema", Map.of("type", "integer"));
            component.put("headers", Map.of("Retry-After", seconds));
        }
        component.put("content", content);
        return component;
    }
}
