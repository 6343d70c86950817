package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.plan.Plan;
import berm.messages.SiteSection.Piezometer;
import berm.messages.SiteSection.Point;
import berm.messages.SiteSection.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a site file says of the place and the people. */
class SiteFactsTest {
    private static final String POND =
            """
            site: pond
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            place: {latitude: 29.5, longitude: 120.25, datum: 1985, county: 330683, address: 嵊州}
            consequence: {headPond: true, peopleDownstream: 320}
            video: https://video.example/pond?channel=1
            seasons:
              - {name: {zh: 台汛期, en: Typhoons}, from: 07-16, to: 10-15, most: 100.50 m}
            people:
              - {name: 王, role: owner, organisation: 平山矿业, phone: 0575-8312 0001, level: 2}
              - {name: 李, role: county, phone: 13800000000}
            section:
              ground: [[-100, 110], [0, 50], [200, 20.5]]
              dam: [[0, 103], [180, 21]]
              beachSlope: 1.5 %
              level: level
              piezometers:
                - {sensor: P1, x: 60 m, tip: 52 m, reads: pressure}
            sensors:
              level: {name: {zh: 水位, en: Level}, quantity: LEVEL, unit: m, interval: 5 min}
              P1: {name: {zh: 渗压, en: P1}, quantity: PRESSURE, unit: kPa, interval: 5 min}
            """;

    @Test
    void theFactsOfAPondAreReadFromItsPlan() {
        SiteFacts facts = SiteFacts.of(new DeclaredText(POND).plan());
        assertThat(facts.place()).isEqualTo(new SitePlace(29.5, 120.25, "1985", "330683", "嵊州"));
        assertThat(facts.consequence()).isEqualTo(new SiteConsequence(true, 320));
        assertThat(facts.video()).isEqualTo("https://video.example/pond?channel=1");
        assertThat(facts.seasons())
                .containsExactly(
                        new SiteSeason(new SiteName("台汛期", "Typhoons"), "07-16", "10-15", 100.5));
        assertThat(facts.people())
                .containsExactly(
                        new SitePerson("王", SiteRole.OWNER, "平山矿业", "0575-8312 0001", 2),
                        new SitePerson("李", SiteRole.COUNTY, null, "13800000000", 1));
        SiteSection section = Objects.requireNonNull(facts.section());
        assertThat(section.ground()).hasSize(3).contains(new Point(200, 20.5));
        assertThat(section.beachSlope()).isEqualTo(0.015);
        assertThat(section.piezometers())
                .containsExactly(new Piezometer("P1", 60, 52, Reads.PRESSURE));
        assertThat(facts.tanks()).isEmpty();
    }

    @Test
    void aSiteFileNeedsNoneOfThem() {
        String bare = POND.replaceAll("(?s)place:.*sensors:", "sensors:");
        assertThat(SiteFacts.of(new DeclaredText(bare).plan()))
                .isEqualTo(new SiteFacts(null, null, null, List.of(), List.of(), null, List.of()));
    }

    @Test
    void noDecisionChangesWithThem() {
        Plan with = new DeclaredText(POND).plan();
        Plan without = new DeclaredText(POND.replaceAll("(?s)place:.*sensors:", "sensors:")).plan();
        assertThat(with.sensors()).isEqualTo(without.sensors());
        assertThat(with.rules()).isEqualTo(without.rules());
    }

    @Test
    void aDamBeginsAtTheCrestOfItsBeach() {
        assertThat(
                        new DeclaredText(POND)
                                .problems("[[0, 103], [180, 21]]", "[[0, 103], [180, 104]]"))
                .containsExactly(
                        "pond.yaml: section.dam: must begin at its highest point, the crest of the"
                                + " beach");
    }

    @Test
    void theShippedSitesShowEveryBlock() throws IOException {
        SiteFacts pond = shipped("pingshan.yaml");
        assertThat(Objects.requireNonNull(pond.section()).piezometers()).hasSize(3);
        assertThat(pond.people()).extracting(SitePerson::role).contains(SiteRole.CITY);
        SiteFacts farm = shipped("tank-farm.yaml");
        assertThat(farm.tanks()).extracting(SiteTank::height).containsExactly(15.0);
        assertThat(farm.people())
                .extracting(SitePerson::role)
                .containsExactly(SiteRole.PRINCIPAL, SiteRole.TECHNICAL, SiteRole.OPERATING);
    }

    private static SiteFacts shipped(String file) throws IOException {
        var problems = new Problems(file);
        Plan plan =
                SiteFiles.check(
                        Files.readAllBytes(Path.of("../dist/conf/sites", file)), true, problems);
        assertThat(problems.found()).isEmpty();
        return SiteFacts.of(Objects.requireNonNull(plan));
    }
}
