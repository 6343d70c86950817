package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The page of the packs has every limit and every table; {@code -Dgolden.update} writes them anew.
 */
class PackPageTest {
    private static final Path PAGE = Path.of("../docs/packs.md");
    private static final String BEGIN = "<!-- limits -->\n";
    private static final String END = "<!-- /limits -->";

    @Test
    void thePageHasEveryLimitAndEveryTable() throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        List<String> lines = new ArrayList<>();
        for (var file : ShippedPacks.files(ShippedPacks.FOLDER).entrySet()) {
            var problems = new Problems(file.getKey());
            pack(Objects.requireNonNull(SiteFiles.read(file.getValue(), problems)), lines);
        }
        String generated = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, begin) + generated + page.substring(end);
            Files.writeString(PAGE, page, UTF_8);
            end = page.indexOf(END);
        }
        assertThat(page.substring(begin, end)).isEqualTo(generated);
    }

    @Test
    void thePagesOwnPackIsRight() throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        int begin = page.indexOf("pack: county-pond");
        String pack = page.substring(begin, page.indexOf("```", begin));
        List<String> problems = new ArrayList<>();
        Packs packs =
                Packs.read(
                        Map.of("county.yaml", pack.getBytes(UTF_8)), ShippedPacks.read(), problems);
        assertThat(problems).isEmpty();
        String site =
                """
                site: north
                name: {zh: 北, en: North}
                kind: tailings-pond
                class: II
                pack: {use: county-pond, crest: 103 m, height: 80 m, season: wet}
                sensors:
                  level: {as: pond-level, limits: {levels: {orange: {at: 101 m}}}}
                  out: {as: outflow}
                  W1: {as: well}
                """;
        var told = new Problems("north");
        SiteFiles.resolve(site.getBytes(UTF_8), packs, false, told);
        assertThat(told.found()).isEmpty();
    }

    private static void pack(JsonNode pack, List<String> lines) throws IOException {
        Pack read = ShippedPacks.read().of(pack.path("pack").asText());
        JsonNode whole = Objects.requireNonNull(read).whole();
        List<String> rows = new ArrayList<>();
        for (String section : List.of("sensors", "derived", "conditions")) {
            for (Map.Entry<String, JsonNode> part : pack.path(section).properties()) {
                JsonNode all = whole.path(section).path(part.getKey());
                part(part.getKey(), part.getValue(), all, rows);
            }
        }
        if (!rows.isEmpty() || pack.has("tables")) {
            String title = pack.path("pack").asText() + " " + pack.path("edition").asText();
            lines.add("**" + title + "**\n");
        }
        if (!rows.isEmpty()) {
            lines.add(
                    "| of | colour | at | delays | approved by | mark |\n|---|---|---|---|---|---|");
            lines.addAll(rows);
            lines.add("");
        }
        pack.path("tables").properties().forEach(one -> table(one.getKey(), one.getValue(), lines));
    }

    /**
     * @param all with what the pack extends
     */
    private static void part(String name, JsonNode part, JsonNode all, List<String> rows) {
        levels("`" + name + "`", part.path("limits"), all.path("limits"), rows);
        for (Map.Entry<String, JsonNode> rule : part.path("rules").properties()) {
            String title = "`%s.%s`".formatted(name, rule.getKey());
            levels(title, rule.getValue(), all.path("rules").path(rule.getKey()), rows);
        }
        levels("`" + name + "`", part, all, rows);
        for (String kind : List.of("when", "massSilence", "vote")) {
            if (part.has(kind)) {
                String at = part.path(kind).toString().replace("\"", "");
                rows.add(row("`" + name + "`", part.path("colour").asText(), "`" + at + "`", part));
            }
        }
    }

    private static void levels(String name, JsonNode ladder, JsonNode all, List<String> rows) {
        for (Map.Entry<String, JsonNode> level : ladder.path("levels").properties()) {
            String sign = all.path("direction").asText().equals("low") ? "≤ " : "≥ ";
            String at = sign + level.getValue().path("at").asText();
            rows.add(row(name, level.getKey(), at, level.getValue()));
        }
    }

    private static String row(String name, String colour, String at, JsonNode level) {
        return "| %s | %s | %s | %s, %s | %s | %s |"
                .formatted(
                        name,
                        colour,
                        at,
                        level.path("onDelay").asText("0"),
                        level.path("offDelay").asText("0"),
                        level.path("approvedBy").asText("–"),
                        level.path("mark").asText());
    }

    private static void table(String name, JsonNode table, List<String> lines) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> value : table.path("values").properties()) {
            JsonNode is = value.getValue();
            String text =
                    is.isObject()
                            ? is.path("is").asText(is.path("none").asText())
                                    + (is.has("mark") ? " (" + is.path("mark").asText() + ")" : "")
                            : is.asText();
            values.add(value.getKey() + ": " + text);
        }
        lines.add(
                "`$%s` (%s; %s): %s.\n"
                        .formatted(
                                name,
                                table.path("mark").asText(),
                                table.path("document").asText(),
                                String.join(", ", values)));
    }
}
