package berm.domain.qartod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much JSON as the vectors need: objects, lists, strings without escapes, numbers and null. */
final class Json {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\[\\]{},:]|\"[^\"\\\\]*\"|null|[-+.\\deE]+)\\s*");

    private final Matcher tokens;
    private String token = "";
    private int end;

    private Json(String text) {
        tokens = TOKEN.matcher(text);
    }

    static List<Map<String, @Nullable Object>> objects(String text) {
        var json = new Json(text);
        json.next();
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        for (Object object : list(json.value())) {
            objects.add(object(object));
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) there(value);
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> list(@Nullable Object value) {
        return (List<@Nullable Object>) there(value);
    }

    private static Object there(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("null");
        }
        return value;
    }

    private void next() {
        if (!tokens.find() || tokens.start() != end) {
            throw new IllegalArgumentException("not JSON at " + end);
        }
        end = tokens.end();
        token = tokens.group(1);
    }

    private @Nullable Object value() {
        if (token.equals("{")) {
            return members();
        }
        if (token.equals("[")) {
            return items();
        }
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        return token.equals("null") ? null : Double.valueOf(token);
    }

    private Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        next();
        while (!token.equals("}")) {
            String name = String.valueOf(value());
            next();
            next();
            members.put(name, value());
            nextOfSeveral();
        }
        return members;
    }

    private List<@Nullable Object> items() {
        var items = new ArrayList<@Nullable Object>();
        next();
        while (!token.equals("]")) {
            items.add(value());
            nextOfSeveral();
        }
        return items;
    }

    private void nextOfSeveral() {
        next();
        if (token.equals(",")) {
            next();
        }
    }
}
