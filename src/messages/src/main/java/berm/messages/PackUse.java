package berm.messages;

import berm.domain.sourced.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pack as a site uses it: with the site's parameters, and what the site says of its roles. */
final class PackUse {
    /** The parameter that stands in every site file: the class of the pond. */
    private static final String CLASS = "class";

    /** The firmest mark: what a site says itself makes no number of a pack weaker. */
    static final Provenance FIRM = Provenance.SOURCED;

    private final Pack pack;
    private final String path;
    private final Map<String, Given> given;
    private final ObjectNode roles;
    private final Map<String, String> sensors = new LinkedHashMap<>();
    private final List<String> without = new ArrayList<>();

    /**
     * What somebody says a parameter is.
     *
     * @param by who approved it and where it stands; no field if nobody said
     */
    record Given(String value, ObjectNode by) {
        /** What cannot be it, as a problem says already. */
        static final Given WRONG = new Given("", Json.object());

        boolean isWrong() {
            return value.isEmpty();
        }
    }

    private PackUse(Pack pack, String path, Map<String, Given> given, ObjectNode roles) {
        this.pack = pack;
        this.path = path;
        this.given = given;
        this.roles = roles;
    }

    /**
     * Reads how the site uses a pack.
     *
     * @return null with the problems added
     */
    static @Nullable PackUse read(
            JsonNode declared, String path, Packs packs, Fields site, Problems problems) {
        var fields = new Fields(declared, path, problems);
        String name = fields.text("use", true);
        Pack pack = name == null ? null : packs.of(name);
        if (pack == null) {
            if (name != null) {
                fields.wrong("use", "there is no pack '" + name + "'; there are " + packs.names());
            }
            return null;
        }
        Fields roles = fields.object("roles", false);
        JsonNode said = roles == null ? null : fields.value("roles");
        Map<String, Given> given = given(pack, fields, problems);
        String grade = site.text(CLASS, false);
        if (grade != null && pack.parameters().containsKey(CLASS)) {
            given.put(CLASS, new Given(grade, Json.object()));
        }
        var use =
                new PackUse(pack, path, given, said instanceof ObjectNode of ? of : Json.object());
        use.roles.fieldNames().forEachRemaining(role -> use.check(role, problems));
        return use;
    }

    private void check(String role, Problems problems) {
        PackPart part = pack.roles().get(role);
        String place = path + ".roles." + role;
        if (part == null) {
            problems.add(place, pack.name() + " has no such role; it has " + pack.roles().keySet());
        } else if (refuses(role) ? !part.isDerived() : !roles.path(role).isObject()) {
            problems.add(place, "must be a set of fields" + (part.isDerived() ? ", or none" : ""));
        }
    }

    /** What the fields say of the pack's parameters; those that are none are problems. */
    static Map<String, Given> given(Pack pack, Fields fields, Problems problems) {
        Map<String, Given> given = new LinkedHashMap<>();
        for (PackParameter parameter : pack.parameters().values()) {
            String name = parameter.name();
            if (name.equals(CLASS) || !fields.has(name)) {
                continue;
            }
            given.put(name, given(parameter, fields, problems));
        }
        fields.done(
                "is no parameter of " + pack.name() + ", which has " + pack.parameters().keySet());
        return given;
    }

    private static Given given(PackParameter parameter, Fields fields, Problems problems) {
        String name = parameter.name();
        JsonNode said = Objects.requireNonNull(fields.value(name));
        ObjectNode by = Json.object();
        var object = said.isObject() ? new Fields(said, fields.path(name), problems) : null;
        String value = object == null ? fields.text(name, true) : object.text("is", true);
        if (object != null) {
            for (String field : PackLevel.PROVENANCE) {
                String text = object.text(field, false);
                if (text != null) {
                    by.put(field, text);
                }
            }
            object.done();
        }
        String wrong = value == null ? null : parameter.wrong(value);
        if (wrong != null) {
            fields.wrong(name, wrong);
        }
        return value == null || wrong != null ? Given.WRONG : new Given(value, by);
    }

    Pack pack() {
        return pack;
    }

    /** Where it stands in the site file. */
    String path() {
        return path;
    }

    /** Where the site would say what a parameter is. */
    String pathOf(String parameter) {
        return parameter.equals(CLASS) ? CLASS : path + "." + parameter;
    }

    /** What the site says the parameter is, or null. */
    @Nullable Given given(String parameter) {
        return given.get(parameter);
    }

    /** What the site says of a role for all its sensors; without fields if nothing. */
    JsonNode saysOf(String role) {
        JsonNode said = roles.path(role);
        return said.isObject() ? said : Json.object();
    }

    /** The sensors that have roles which only one may have, by role. */
    Map<String, String> sensors() {
        return sensors;
    }

    /** What the pack would have given the site and the site has not, and why. */
    List<String> without() {
        return without;
    }

    /** Whether the site wants no sensor derived for a role. */
    boolean refuses(String role) {
        return roles.path(role).asText().equals(PackMerge.NONE);
    }

    /** For the plan document: which edition it was, and what the site said. */
    ObjectNode record() {
        ObjectNode record = Json.object();
        record.put("pack", pack.name()).put("edition", pack.edition());
        ObjectNode parameters = record.putObject("parameters");
        given.forEach((name, value) -> parameters.put(name, value.value()));
        for (PackParameter parameter : pack.parameters().values()) {
            if (!given.containsKey(parameter.name()) && parameter.otherwise() != null) {
                parameters.put(parameter.name(), parameter.otherwise() + " (of the pack)");
            }
        }
        if (!without.isEmpty()) {
            without.forEach(record.putArray("without")::add);
        }
        return record;
    }
}
