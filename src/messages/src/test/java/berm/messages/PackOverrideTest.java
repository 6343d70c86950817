package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the site file says counts, and an approval belongs to the number that was approved. */
class PackOverrideTest {
    private static final String POND =
            """
            site: pond
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            class: II
            pack:
              use: tailings-pond-upstream
              crest: 103.00 m
              height: 105 m
            sensors:
              level: {as: pond-level}
              P1: {as: phreatic-depth}
            """;

    private static JsonNode declared(String site) throws IOException {
        var problems = new Problems("pond");
        var resolved =
                SiteFiles.resolve(site.getBytes(UTF_8), ShippedPacks.read(), false, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(resolved).declared();
    }

    private static JsonNode red(JsonNode site, String sensor) {
        return site.at("/sensors/" + sensor + "/limits/levels/red");
    }

    @Test
    void theStandardsNumberIsApprovedByTheStandard() throws IOException {
        JsonNode red = red(declared(POND), "P1");
        assertThat(red.path("at").asText()).isEqualTo("6.2 m");
        assertThat(red.path("approvedBy").asText()).startsWith("GB 50863-2013");
        assertThat(red.path("effectiveFrom").asText()).isEqualTo("2013-12-01");
        assertThat(red.path("mark").asText()).isEqualTo("recalled");
    }

    @Test
    void anotherNumberIsNotApprovedByTheStandard() throws IOException {
        JsonNode red =
                red(
                        declared(
                                POND.replace(
                                        "{as: phreatic-depth}",
                                        "{as: phreatic-depth, limits: {levels: {red: {at: 6.3 m}}}}")),
                        "P1");
        assertThat(red.path("at").asText()).isEqualTo("6.3 m");
        assertThat(red.path("from").asText()).startsWith("the site file, instead of $phreatic");
        assertThat(red.path("onDelay").asText()).isEqualTo("30 min");
        assertThat(red.has("approvedBy")).isFalse();
        assertThat(red.has("document")).isFalse();
        assertThat(red.has("mark")).isFalse();
    }

    @Test
    void aLadderThatMeansSomethingElseLosesItsApprovals() throws IOException {
        String other =
                "{as: phreatic-depth, limits: {direction: high, levels: {blue: none, yellow: none, orange: none}}}";
        JsonNode red = red(declared(POND.replace("{as: phreatic-depth}", other)), "P1");
        assertThat(red.path("at").asText()).isEqualTo("6.2 m");
        assertThat(red.has("approvedBy")).isFalse();
    }

    @Test
    void aRuleThatMeasuresSomethingElseIsNoLongerThePacks() throws IOException {
        String rain =
                """
                site: rain
                name: {zh: 雨, en: Rain}
                kind: tailings-pond
                pack: {use: rain, readings: counter}
                sensors: {gauge: {as: rain}}
                """;
        String level = "/sensors/gauge/rules/signal-6h/levels/yellow";
        assertThat(declared(rain).at(level).path("mark").asText()).isEqualTo("sourced");
        for (String other : List.of("of: none", "turnsAt: 100", "window: 3 h")) {
            String changed = "{as: rain, rules: {signal-6h: {" + other + "}}}";
            JsonNode yellow = declared(rain.replace("{as: rain}", changed)).at(level);
            assertThat(yellow.has("mark")).as(other).isFalse();
            assertThat(yellow.path("from").asText()).startsWith("the site file, instead of 50 mm");
        }
    }

    @Test
    void whatSomebodyApprovesStaysAProposalThatIsApproved() throws IOException {
        String approved =
                "{as: phreatic-depth, limits: {levels: {yellow: {approvedBy: Wang, document: Report 7}}}}";
        JsonNode yellow =
                declared(POND.replace("{as: phreatic-depth}", approved))
                        .at("/sensors/P1/limits/levels/yellow");
        assertThat(yellow.path("at").asText()).isEqualTo("7.44 m");
        assertThat(yellow.path("approvedBy").asText()).isEqualTo("Wang");
        assertThat(yellow.path("mark").asText()).isEqualTo("proposed");
    }

    @Test
    void aNumberMadeOfAProposalIsApprovedByNobody() throws IOException {
        JsonNode red = red(declared(POND.replace("height: 105 m", "height: 175 m")), "P1");
        assertThat(red.path("at").asText()).isEqualTo("9 m");
        assertThat(red.path("mark").asText()).isEqualTo("proposed");
        assertThat(red.has("approvedBy")).isFalse();
        assertThat(red.path("from").asText()).contains("Our reading of 10-8 m");
    }

    @Test
    void aParameterThatTheSiteGivesIsApprovedByWhomTheSiteSays() throws IOException {
        String given =
                POND.replace(
                        "height: 105 m",
                        "height: 105 m\n  freeboard: {is: 1.4 m, approvedBy: Wang, document: Report 7}");
        JsonNode freeboard = declared(given).at("/sensors/freeboard/limits/levels");
        assertThat(freeboard.at("/red/at").asText()).isEqualTo("1.4 m");
        assertThat(freeboard.at("/red/approvedBy").asText()).isEqualTo("Wang");
        assertThat(freeboard.at("/red/document").asText()).isEqualTo("Report 7");
        assertThat(freeboard.at("/orange/at").asText()).isEqualTo("1.82 m");
        assertThat(freeboard.at("/orange").has("approvedBy")).isFalse();
    }

    @Test
    void theSensorCountsBeforeTheSiteAndTheSiteBeforeThePack() throws IOException {
        String site =
                POND.replace(
                        "height: 105 m",
                        "height: 105 m\n  roles: {phreatic-depth: {interval: 1 h, deliveryDelay: 2 h}}");
        JsonNode both =
                declared(
                        site.replace(
                                "{as: phreatic-depth}", "{as: phreatic-depth, interval: 2 h}"));
        assertThat(both.at("/sensors/P1/interval").asText()).isEqualTo("2 h");
        assertThat(both.at("/sensors/P1/deliveryDelay").asText()).isEqualTo("2 h");
        assertThat(both.at("/sensors/P1/unit").asText()).isEqualTo("m");
        assertThat(both.at("/sensors/P1/origin/own").toString())
                .isEqualTo("[\"deliveryDelay\",\"interval\"]");
    }

    @Test
    void noneTakesAwayAndIsRemembered() throws IOException {
        String site =
                POND.replace("{as: phreatic-depth}", "{as: phreatic-depth, limits: none}")
                                .replace("height: 105 m", "roles: {freeboard: none}")
                        + "conditions: {blind: none}\n";
        JsonNode declared = declared(site);
        assertThat(declared.at("/sensors/P1").has("limits")).isFalse();
        assertThat(declared.at("/sensors/P1/origin/without/0").asText()).isEqualTo("limits");
        assertThat(declared.path("sensors").has("freeboard")).isFalse();
        assertThat(declared.path("conditions").has("blind")).isFalse();
        assertThat(declared.at("/packs/0/without").toString())
                .contains("derived.freeboard: the site file says none")
                .contains("conditions.blind: the site file says none")
                .contains("derived.beach-by-slope.formula: beachSlope is not given");
    }

    @Test
    void aDerivedRoleMayBeMeasured() throws IOException {
        JsonNode freeboard =
                declared(POND + "  radar: {as: freeboard, formula: none, interval: 1 min}\n")
                        .at("/sensors/radar");
        assertThat(freeboard.has("formula")).isFalse();
        assertThat(freeboard.at("/limits/levels/red/at").asText()).isEqualTo("1.0 m");
    }

    @Test
    void aConditionOfThePackMayBeChanged() throws IOException {
        JsonNode blind =
                declared(POND + "conditions: {blind: {massSilence: {share: 60 %}}}\n")
                        .at("/conditions/blind");
        assertThat(blind.at("/massSilence/share").asText()).isEqualTo("60 %");
        assertThat(blind.at("/massSilence/within").asText()).isEqualTo("5 min");
        assertThat(blind.has("mark")).isFalse();
        assertThat(blind.path("from").asText()).startsWith("the site file, instead of");
    }

    @Test
    void aPackMayBeReplacedAndExtended() throws IOException {
        String own =
                """
                pack: county-pond
                extends: tailings-pond-upstream
                name: {zh: 县级, en: County}
                edition: "7"
                effectiveFrom: 2026-06-01
                sensors:
                  pond-level: {interval: 1 min}
                """;
        List<String> problems = new ArrayList<>();
        Packs packs =
                Packs.read(
                        Map.of("county.yaml", own.getBytes(UTF_8)), ShippedPacks.read(), problems);
        assertThat(problems).isEmpty();
        var resolved =
                SiteFiles.resolve(
                        POND.replace("tailings-pond-upstream", "county-pond").getBytes(UTF_8),
                        packs,
                        false,
                        new Problems("pond"));
        JsonNode site = Objects.requireNonNull(resolved).declared();
        assertThat(site.at("/sensors/level/interval").asText()).isEqualTo("1 min");
        assertThat(site.at("/sensors/level/origin/pack").asText())
                .isEqualTo("county-pond 7 over tailings-pond 2026.1");
        assertThat(site.at("/sensors/P1/limits/levels/red/from").asText())
                .startsWith("tailings-pond-upstream 2026.1, ");
    }

    @Test
    void aPlanDocumentThatStillNamesAPackIsRefused() {
        JsonNode written =
                Objects.requireNonNull(SiteFiles.read(POND.getBytes(UTF_8), new Problems("")));
        var problems = new Problems("plan");
        assertThat(PlanJson.decode(PlanJson.encode(written, 1, null, false), problems)).isNull();
        assertThat(problems.found()).contains("plan: pack: is not known here");
    }

    @Test
    void hostileFilesAreProblems() throws IOException {
        var many = new StringBuilder(POND);
        for (int number = 0; number < 20_000; number++) {
            many.append("  s").append(number).append(": {as: phreatic-depth}\n");
        }
        var problems = new Problems("pond");
        assertThat(
                        SiteFiles.resolve(
                                many.toString().getBytes(UTF_8),
                                ShippedPacks.read(),
                                false,
                                problems))
                .isNull();
        assertThat(problems.found())
                .containsExactly("pond: is longer than 921600 bytes with its packs");

        String deep = "pack: deep\nsensors: " + "{a: ".repeat(200) + "1" + "}".repeat(200);
        for (String file :
                List.of(
                        "",
                        "7",
                        "[]",
                        "pack: [",
                        deep,
                        "pack: a\nsensors: 7",
                        "pack: a\nname: 7\ntables: []")) {
            List<String> told = new ArrayList<>();
            Packs.read(Map.of("x.yaml", file.getBytes(UTF_8)), Packs.NONE, told);
            assertThat(told).as(file).isNotEmpty();
        }
        List<String> told = new ArrayList<>();
        Packs.read(Map.of("x.yaml", new byte[Packs.MAX_BYTES + 1]), Packs.NONE, told);
        assertThat(told).containsExactly("x.yaml: longer than 131072 bytes");
    }

    @Test
    void strangeUsesOfAPackAreProblems() throws IOException {
        for (String use :
                List.of(
                        "7",
                        "[]",
                        "[7]",
                        "[[]]",
                        "{}",
                        "{use: []}",
                        "{use: rain, roles: 7}",
                        "{use: rain, readings: {}}",
                        "{use: rain, readings: []}")) {
            String site =
                    POND.substring(0, POND.indexOf("pack:"))
                            + "pack: "
                            + use
                            + "\nsensors: {r: {as: rain}}\n";
            var problems = new Problems("pond");
            SiteFiles.resolve(site.getBytes(UTF_8), ShippedPacks.read(), false, problems);
            assertThat(problems.none()).as(use).isFalse();
        }
        for (String as :
                List.of(
                        "7",
                        "[]",
                        "{}",
                        "{role: 7}",
                        "{role: []}",
                        "{role: rain, readings: 7}",
                        "''")) {
            String site =
                    POND.substring(0, POND.indexOf("pack:"))
                            + "pack: {use: rain}\nsensors: {r: {as: "
                            + as
                            + "}}\n";
            var problems = new Problems("pond");
            SiteFiles.resolve(site.getBytes(UTF_8), ShippedPacks.read(), false, problems);
            assertThat(problems.none()).as(as).isFalse();
        }
    }
}
