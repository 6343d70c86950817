package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pack of rules: what standards and good practice ask of a kind of site, as data, with where each
 * number comes from. It may extend another, whose fields it then has where it has none of its own.
 *
 * <p>A pack that is made has no problems: everything it refers to is there.
 */
final class Pack {
    private final String name;
    private final String edition;
    private final String effectiveFrom;
    private final JsonNode own;
    private final @Nullable Pack base;
    private final JsonNode whole;
    private final Map<String, PackParameter> parameters = new LinkedHashMap<>();
    private final Map<String, PackTable> tables = new LinkedHashMap<>();
    private final Map<String, PackPart> roles = new LinkedHashMap<>();
    private final Map<String, PackPart> conditions = new LinkedHashMap<>();

    private Pack(Fields head, JsonNode own, @Nullable Pack base) {
        this.name = text(head, "pack");
        this.edition = text(head, "edition");
        this.effectiveFrom = date(head);
        this.own = own;
        this.base = base;
        this.whole = base == null ? own : merged(base.whole, own);
    }

    /**
     * Reads a pack from its file.
     *
     * @param base what it extends; null when nothing
     * @return null with the problems added
     */
    static @Nullable Pack read(JsonNode own, @Nullable Pack base, Problems problems) {
        var head = new Fields(own, "", problems);
        DeclaredSite.name(head.object("name", true));
        head.text("extends", false);
        var pack = new Pack(head, own, base);
        for (String section : PackContent.SECTIONS) {
            head.value(section);
        }
        head.done();
        new PackContent(new Fields(pack.whole, "", problems), pack).read();
        if (problems.none()) {
            new PackCheck(pack, problems).check();
        }
        return problems.none() ? pack : null;
    }

    private static String text(Fields head, String name) {
        String text = head.text(name, true);
        return text == null ? "" : text;
    }

    private static String date(Fields head) {
        String text = text(head, "effectiveFrom");
        try {
            return text.isEmpty() ? text : LocalDate.parse(text).toString();
        } catch (DateTimeException wrong) {
            head.wrong("effectiveFrom", "'" + text + "' must be a date such as 2020-01-31");
            return text;
        }
    }

    private static JsonNode merged(JsonNode below, JsonNode above) {
        if (!below.isObject() || !above.isObject()) {
            return above;
        }
        ObjectNode made = below.deepCopy();
        for (Map.Entry<String, JsonNode> field : above.properties()) {
            JsonNode under = made.get(field.getKey());
            made.set(
                    field.getKey(),
                    under == null ? field.getValue() : merged(under, field.getValue()));
        }
        return made;
    }

    String name() {
        return name;
    }

    String edition() {
        return edition;
    }

    /** Of its numbers that name no other date. */
    String effectiveFrom() {
        return effectiveFrom;
    }

    JsonNode whole() {
        return whole;
    }

    Map<String, PackParameter> parameters() {
        return parameters;
    }

    Map<String, PackTable> tables() {
        return tables;
    }

    /** Of sensors, given and derived. */
    Map<String, PackPart> roles() {
        return roles;
    }

    /** The role of that name, which it has. */
    PackPart role(String role) {
        return Objects.requireNonNull(roles.get(role));
    }

    Map<String, PackPart> conditions() {
        return conditions;
    }

    String title() {
        return name + " " + edition;
    }

    /** The title of the pack in whose file that place stands: this one, or one it extends. */
    String owner(List<String> place) {
        JsonNode here = own;
        for (String step : place) {
            here = here.path(step);
        }
        return here.isMissingNode() && base != null ? base.owner(place) : title();
    }

    /** The titles of all packs whose files say something there, the nearest first. */
    String owners(List<String> place) {
        String nearest = owner(place);
        Pack owner = this;
        while (!owner.title().equals(nearest) && owner.base != null) {
            owner = owner.base;
        }
        boolean goesOn = owner.base != null && !owner.base.at(place).isMissingNode();
        return goesOn
                ? nearest + " over " + Objects.requireNonNull(owner.base).owners(place)
                : nearest;
    }

    private JsonNode at(List<String> place) {
        JsonNode here = whole;
        for (String step : place) {
            here = here.path(step);
        }
        return here;
    }

    @Override
    public String toString() {
        return title();
    }
}
