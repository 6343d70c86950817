package berm.center;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to consoles: an object with a list for each kind of thing that it tells of.
 *
 * <p>Each thing is turned into text once, however many consoles are sent it, and each console is
 * sent those only of the sites that it may see.
 */
final class FeedMessage {

    /** A thing at a site, as JSON. */
    private record Piece(String world, String site, String json) {}

    private final String name;
    private final @Nullable String id;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, List<Piece>> lists = new LinkedHashMap<>();
    private int length;

    /**
     * @param id by which a console that lost its way says how far it had come; null of a message
     *     that need not be sent again
     */
    FeedMessage(String name, @Nullable String id) {
        this.name = name;
        this.id = id;
    }

    String name() {
        return name;
    }

    @Nullable String id() {
        return id;
    }

    FeedMessage with(String field, Object value, JsonMapper mapper) {
        head.put(field, mapper.writeValueAsString(value));
        return this;
    }

    void add(String list, String world, String site, Object thing, JsonMapper mapper) {
        String json = mapper.writeValueAsString(thing);
        list(list).add(new Piece(world, site, json));
        length += json.length();
    }

    private List<Piece> list(String list) {
        return lists.computeIfAbsent(list, unused -> new ArrayList<>());
    }

    /** A list that is there even when it is empty. */
    FeedMessage add(String list) {
        var unused = list(list);
        return this;
    }

    /** This and a later one of the same kind, as one: what is told twice is told later as it is. */
    FeedMessage and(FeedMessage later) {
        var both = new FeedMessage(later.name, later.id);
        for (FeedMessage each : List.of(this, later)) {
            both.head.putAll(each.head);
            each.lists.forEach((list, pieces) -> both.list(list).addAll(pieces));
        }
        both.length = length + later.length;
        return both;
    }

    /** Characters of all the things in it. */
    int length() {
        return length;
    }

    /** The message for one who may see those sites. */
    String json(BiPredicate<String, String> sees) {
        List<String> fields = new ArrayList<>();
        head.forEach((field, value) -> fields.add('"' + field + "\":" + value));
        lists.forEach((list, pieces) -> fields.add('"' + list + "\":" + json(pieces, sees)));
        return "{" + String.join(",", fields) + "}";
    }

    private static String json(List<Piece> pieces, BiPredicate<String, String> sees) {
        return pieces.stream()
                .filter(piece -> sees.test(piece.world(), piece.site()))
                .map(Piece::json)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
