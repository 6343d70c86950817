package berm.messages;

import berm.domain.Colour;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the numbers of a plan come from, in words: from a pack, with its edition and the place in
 * it, or from the site file. A site without packs has no such words: all is the site file's.
 */
public final class Origins {
    private static final Pattern PLACE = Pattern.compile("(sensors|conditions)\\.([^.]+)\\.?(.*)");

    private final JsonNode declared;

    private Origins(JsonNode declared) {
        this.declared = declared;
    }

    static Origins of(JsonNode declared) {
        return new Origins(declared);
    }

    /** Of a plan, whose document says them. */
    public static Origins of(Plan plan) {
        try {
            return new Origins(Json.object(plan.document()).path("declared"));
        } catch (MalformedException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Which packs the site uses, with what parameters, and what of them it has not. */
    public List<String> packs() {
        List<String> lines = new ArrayList<>();
        for (JsonNode use : declared.path(PackExpansion.PACKS)) {
            List<String> parameters = new ArrayList<>();
            use.path("parameters")
                    .properties()
                    .forEach(one -> parameters.add(one.getKey() + " " + one.getValue().asText()));
            String with = parameters.isEmpty() ? "" : " with " + String.join(", ", parameters);
            lines.add("pack %s %s%s".formatted(text(use, "pack"), text(use, "edition"), with));
            lines.addAll(lines("left out: ", use.path("without")));
        }
        return lines;
    }

    /** What a pack and the site file said of a sensor. */
    public List<String> sensor(String id) {
        JsonNode sensor = declared.path("sensors").path(id);
        List<String> lines = said(sensor);
        if (!lines.isEmpty() && sensor.has("mark")) {
            lines.set(0, lines.get(0) + "; interval, delivery delay and quality " + mark(sensor));
        }
        return lines;
    }

    /** The tests of quality of a sensor, as they are declared. */
    public Optional<String> quality(String sensor) {
        JsonNode quality = declared.path("sensors").path(sensor).path("quality");
        return quality.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        quality.toString().replace("\"", "").replace(":", ": ").replace(",", ", "));
    }

    /** What a pack and the site file said of a condition of the site. */
    public List<String> condition(String name) {
        return said(declared.path("conditions").path(name));
    }

    private static List<String> said(JsonNode of) {
        JsonNode origin = of.path(PackExpansion.ORIGIN);
        List<String> lines = new ArrayList<>();
        if (origin.isObject()) {
            lines.add("is %s of %s".formatted(text(origin, "part"), text(origin, "pack")));
            JsonNode own = origin.path("own");
            if (!own.isEmpty()) {
                lines.add("the site file says " + String.join(", ", texts(own)));
            }
            lines.addAll(lines("taken away by the site file: ", origin.path("without")));
            lines.addAll(lines("left out: ", origin.path("left")));
        }
        return lines;
    }

    private static List<String> lines(String before, JsonNode texts) {
        return texts(texts).stream().map(text -> before + text).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Deadband and delays of a sensor's rule; empty when the site file alone says them. */
    public String rule(String sensor, String rule) {
        JsonNode ladder = ladder(sensor, rule);
        return ladder.has("mark")
                ? "; deadband %s and delays %s".formatted(text(ladder, "deadband"), mark(ladder))
                : "";
    }

    /** Of a limit of a sensor's rule, with a semicolon before each word; maybe empty. */
    public String limit(String sensor, String rule, Colour colour) {
        String word = colour.name().toLowerCase(Locale.ROOT);
        return words(ladder(sensor, rule).path("levels").path(word));
    }

    /** Of a condition's limit: it has a ladder, or is one limit itself. */
    public String limit(String condition, Colour colour) {
        JsonNode of = declared.path("conditions").path(condition);
        JsonNode level = of.path("levels").path(colour.name().toLowerCase(Locale.ROOT));
        return words(level.isMissingNode() ? of : level);
    }

    private static String words(JsonNode level) {
        var words = new StringBuilder();
        if (level.has("effectiveFrom")) {
            words.append("; effective ").append(text(level, "effectiveFrom"));
        }
        if (level.has("mark")) {
            words.append("; ").append(mark(level));
        }
        if (level.has("from")) {
            words.append("; from ").append(text(level, "from"));
        }
        return words.toString();
    }

    private JsonNode ladder(String sensor, String rule) {
        JsonNode of = declared.path("sensors").path(sensor);
        return rule.equals(Rule.LIMIT) ? of.path("limits") : of.path("rules").path(rule);
    }

    private static String mark(JsonNode of) {
        return text(of, "mark").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText();
    }

    /** For a problem at a path of the site: which pack has it there, if one has. */
    String aside(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return "";
        }
        JsonNode origin =
                declared.path(place.group(1)).path(place.group(2)).path(PackExpansion.ORIGIN);
        String rest = place.group(3);
        boolean own =
                texts(origin.path("own")).stream()
                        .anyMatch(mine -> (rest + ".").startsWith(mine + "."));
        return origin.isMissingNode() || own
                ? ""
                : " (%s of %s)".formatted(text(origin, "part"), text(origin, "pack"));
    }
}
