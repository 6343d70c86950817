package berm.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a service does its work.
 *
 * @param up whether it does
 * @param parts how each part stands, for people
 */
public record Health(boolean up, Map<String, String> parts) {
    public Health {
        parts = Map.copyOf(parts);
    }

    /** The health as JSON: {@code {"status":"UP","parts":{…}}}, the parts in order of name. */
    public String toJson() {
        String told =
                new TreeMap<>(parts)
                        .entrySet().stream()
                                .map(part -> quoted(part.getKey()) + ":" + quoted(part.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
        return "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"parts\":" + told + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
