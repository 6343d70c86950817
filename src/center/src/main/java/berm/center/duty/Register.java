package berm.center.duty;

import berm.center.PlanView.Name;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ponds that exist, whether Berm hears them or not: the file that {@code BERM_REGISTER} names.
 *
 * <pre>
 * ponds:
 *   - {name: {zh: 大岭尾矿库, en: Daling pond}, class: III, county: Xinchang}
 * </pre>
 *
 * A pond that Berm hears too names its {@code site}, so that it is counted once.
 */
public record Register(List<Pond> ponds) {
    /** No ponds. */
    public static final Register NONE = new Register(List.of());

    private static final Set<String> CLASSES = Set.of("I", "II", "III", "IV", "V");
    private static final int MOST = 5_000;
    private static final int TEXT = 80;

    /** A pond of the register; its site is empty when Berm does not know it. */
    public record Pond(Name name, String grade, String county, String site) {}

    public Register {
        ponds = List.copyOf(ponds);
    }

    /** Reads the file; what is wrong is added to the problems. */
    public static Register read(byte[] file, Problems problems) {
        JsonNode content = SiteFiles.read(file, problems);
        JsonNode listed = content == null ? null : content.path("ponds");
        if (listed == null || !listed.isArray() || listed.size() > MOST) {
            problems.add("ponds", "must be a list of at most " + MOST + " ponds");
            return NONE;
        }
        List<Pond> ponds = new ArrayList<>();
        for (JsonNode each : listed) {
            String place = "ponds[" + ponds.size() + "]";
            String grade = text(each.path("class"), place + ".class", problems);
            if (!CLASSES.contains(grade)) {
                problems.add(place + ".class", "must be one of I, II, III, IV, V");
            }
            ponds.add(
                    new Pond(
                            new Name(
                                    text(
                                            each.path("name").path("zh"),
                                            place + ".name.zh",
                                            problems),
                                    text(
                                            each.path("name").path("en"),
                                            place + ".name.en",
                                            problems)),
                            grade,
                            text(each.path("county"), place + ".county", problems),
                            optional(each.path("site"))));
        }
        return new Register(ponds);
    }

    private static String text(JsonNode value, String place, Problems problems) {
        String text = optional(value);
        if (text.isBlank() || text.length() > TEXT) {
            problems.add(place, "must be a text of 1 to " + TEXT + " characters");
        }
        return text;
    }

    private static String optional(@Nullable JsonNode value) {
        return value == null || !value.isTextual() ? "" : value.asText().strip();
    }
}
