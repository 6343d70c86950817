package berm.messages;

import berm.domain.ConditionEvent;
import berm.domain.alarm.Action;
import berm.domain.alarm.Agreement;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Occurrence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the alarm journal as JSON: what the topic {@code alarms} holds.
 *
 * <pre>
 * {"v":1,"kind":"SAID","at":…,"world":…,"site":…,"event":{a condition event},"decided":ms,"grace":ms}
 * {"v":1,"kind":"HEARD","at":…,"world":…,"site":…,"life":…,"clock":…,"grace":ms}
 * {"v":1,"kind":"PASSED","at":…,"world":…,"site":…}
 * {"v":1,"kind":"SHOWN","at":…,"world":…,"site":…,"alarms":[{"alarm":17,"raising":1}]}
 * {"v":1,"kind":"QUEUED","at":…,"world":…,"site":…,"event":17,"issue":1}
 * {"v":1,"kind":"DONE","at":…,"world":…,"site":…,"by":…,"action":{…}}
 * {"v":1,"kind":"AGREED","at":…,"world":…,"site":…,"agreement":{"version":{…},"from":ms,"plan":{…}}}
 * {"v":1,"kind":"DRAFTED","at":…,"world":…,"site":…,"by":…,"book":…,"note":…,"document":…}
 * {"v":1,"kind":"APPROVED","at":…,"world":…,"site":…,"by":…,"book":…,"version":3,"from":ms,"note":…}
 * </pre>
 */
public final class EntryJson {

    private static final int VERSION = 1;
    private static final int MAX_BYTES = 256 * 1024;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(Json.FACTORY)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private EntryJson() {}

    /** The UTF-8 bytes. */
    public static byte[] encode(Entry entry) {
        ObjectNode json = Json.object();
        json.put("v", VERSION);
        json.put("kind", kind(entry));
        json.put("at", Instant.ofEpochMilli(entry.at()).toString());
        json.put("world", entry.world());
        json.put("site", entry.site());
        fill(json, entry);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String kind(Entry entry) {
        return entry.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static void fill(ObjectNode json, Entry entry) {
        if (entry instanceof Entry.Said said) {
            json.set("event", tree(ConditionEventJson.encode(said.event())));
            if (said.decided() != null) {
                json.put("decided", said.decided());
            }
            json.put("grace", said.grace());
        } else if (entry instanceof Entry.Heard heard) {
            json.put("life", heard.life());
            json.put("clock", heard.clock());
            json.put("grace", heard.grace());
        } else if (entry instanceof Entry.Shown shown) {
            json.set("alarms", MAPPER.valueToTree(shown.alarms()));
        } else if (entry instanceof Entry.Queued queued) {
            json.put("event", queued.event());
            json.put("issue", queued.issue());
        } else if (entry instanceof Entry.Done done) {
            json.put("by", done.by());
            json.set("action", withoutNulls(MAPPER.valueToTree(done.action())));
        } else {
            fillOfPlans(json, entry);
        }
    }

    private static void fillOfPlans(ObjectNode json, Entry entry) {
        if (entry instanceof Entry.Agreed agreed) {
            json.set("agreement", withoutNulls(MAPPER.valueToTree(agreed.agreement())));
        } else if (entry instanceof Entry.Drafted draft) {
            if (draft.by() != null) {
                json.put("by", draft.by());
            }
            json.put("book", draft.book());
            json.put("note", draft.note());
            json.put("document", draft.document());
        } else if (entry instanceof Entry.Approved approved) {
            json.put("by", approved.by());
            json.put("book", approved.book());
            json.put("version", approved.version());
            if (approved.from() != null) {
                json.put("from", approved.from());
            }
            json.put("note", approved.note());
        }
    }

    private static JsonNode withoutNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            var unused = object.properties().removeIf(field -> field.getValue().isNull());
        }
        tree.forEach(EntryJson::withoutNulls);
        return tree;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return Json.object(bytes);
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws MalformedException if the bytes are anything else
     */
    public static Entry decode(byte[] bytes) throws MalformedException {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("longer than " + MAX_BYTES + " bytes");
        }
        JsonNode json = Json.object(bytes);
        if (json.path("v").asInt() != VERSION) {
            throw new MalformedException("not an entry of version " + VERSION);
        }
        try {
            return decode(json, Instant.parse(Json.text(json, "at")).toEpochMilli());
        } catch (JsonProcessingException wrong) {
            throw new MalformedException("not an entry: " + wrong.getOriginalMessage());
        } catch (IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | NullPointerException wrong) {
            throw new MalformedException("not an entry: " + wrong.getMessage());
        }
    }

    private static Entry decode(JsonNode json, long at)
            throws MalformedException, JsonProcessingException {
        String world = Json.text(json, "world");
        String site = Json.text(json, "site");
        return switch (Json.text(json, "kind")) {
            case "SAID" -> said(json, at);
            case "HEARD" ->
                    new Entry.Heard(
                            world,
                            site,
                            at,
                            Json.text(json, "life"),
                            Json.number(json, "clock").longValue(),
                            Json.number(json, "grace").longValue());
            case "PASSED" -> new Entry.Passed(world, site, at);
            case "SHOWN" -> new Entry.Shown(world, site, at, shown(json.path("alarms")));
            case "QUEUED" ->
                    new Entry.Queued(
                            world,
                            site,
                            at,
                            Json.number(json, "event").longValue(),
                            Json.number(json, "issue").intValue());
            case "DONE" -> new Entry.Done(world, site, at, Json.text(json, "by"), action(json));
            case "AGREED" ->
                    new Entry.Agreed(world, site, at, part(json, "agreement", Agreement.class));
            case "DRAFTED" ->
                    new Entry.Drafted(
                            world,
                            site,
                            at,
                            Json.optionalText(json, "by"),
                            Json.text(json, "book"),
                            Json.text(json, "note"),
                            Json.text(json, "document"));
            case "APPROVED" ->
                    new Entry.Approved(
                            world,
                            site,
                            at,
                            Json.text(json, "by"),
                            Json.text(json, "book"),
                            Json.number(json, "version").intValue(),
                            json.has("from") ? (Long) Json.number(json, "from").longValue() : null,
                            Json.text(json, "note"));
            default -> throw new MalformedException("no such kind of entry");
        };
    }

    private static List<Occurrence> shown(JsonNode alarms) throws JsonProcessingException {
        return List.of(MAPPER.treeToValue(alarms, Occurrence[].class));
    }

    /** Before there were signatures, a person stood for every action. */
    private static Action action(JsonNode json) throws JsonProcessingException {
        if (json.path("action") instanceof ObjectNode action && !action.has("signed")) {
            action.put("signed", true);
        }
        return part(json, "action", Action.class);
    }

    private static <T> T part(JsonNode json, String name, Class<T> type)
            throws JsonProcessingException {
        T part = MAPPER.treeToValue(json.path(name), type);
        if (part == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return part;
    }

    private static Entry said(JsonNode json, long at) throws MalformedException {
        ConditionEvent event = ConditionEventJson.decode(json.path("event"));
        @Nullable Long decided =
                json.has("decided") ? (Long) Json.number(json, "decided").longValue() : null;
        return new Entry.Said(at, event, decided, Json.number(json, "grace").longValue());
    }
}
