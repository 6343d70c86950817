package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Colour;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.pond.DamType;
import berm.domain.pond.PondClass;
import berm.domain.pond.PondCode;
import berm.domain.sourced.Provenance;
import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A number stands once: those of the packs are those of the domain's tables. */
class PackNumbersTest {
    private static final List<String> CLASSES = List.of("I", "II", "III", "IV", "V");

    private static SourcedTable table(String resource) throws IOException {
        try (InputStream in = PondCode.class.getResourceAsStream("/berm/domain/" + resource)) {
            return SourcedTable.parse(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
        }
    }

    private static PackTable table(String pack, String table) throws IOException {
        Pack found = Objects.requireNonNull(ShippedPacks.read().of(pack));
        return Objects.requireNonNull(found.tables().get(table));
    }

    private static void requireSame(PackTable.Entry entry, Sourced number) {
        Scaled value = Scaled.of(Objects.requireNonNull(entry.value())).orElseThrow();
        assertThat(value.number().doubleValue()).isCloseTo(number.value(), within(1e-6));
        assertThat(entry.mark()).isEqualTo(number.provenance());
    }

    private static PackTable.Entry of(PackTable table, String word) {
        return Objects.requireNonNull(table.of(word));
    }

    @Test
    void freeboardAndBeachAreThoseOfTheCode() throws IOException {
        var code = new PondCode(table("pond/pond.txt"));
        PackTable freeboard = table("tailings-pond", "freeboard");
        for (PondClass pond : PondClass.values()) {
            String word = CLASSES.get(pond.number() - 1);
            requireSame(of(freeboard, word), code.freeboard(pond));
            for (DamType dam : DamType.values()) {
                PackTable beach =
                        table(
                                "tailings-pond-" + dam.name().toLowerCase(Locale.ROOT),
                                "beachLength");
                requireSame(of(beach, word), code.beach(pond, dam));
            }
        }
    }

    @Test
    void phreaticDepthIsThatOfTheCodeAtEveryHeight() throws IOException {
        var code = new PondCode(table("pond/pond.txt"));
        PackTable phreatic = table("tailings-pond-upstream", "phreatic");
        for (int height = 0; height <= 260; height++) {
            requireSame(phreatic.at(BigDecimal.valueOf(height)), code.phreaticDepth(height));
        }
    }

    @Test
    void gasesAreThoseOfTheTable() throws IOException {
        SourcedTable gas = table("hazard/gas.txt");
        PackTable oel = table("gas-detectors", "oel");
        PackTable idlh = table("gas-detectors", "idlh");
        for (PackTable.Entry entry : idlh.entries()) {
            requireSame(entry, gas.number(entry.key() + "/idlh-gbt"));
            PackTable.Entry limit = of(oel, entry.key());
            if (limit.value() == null) {
                assertThat(gas.whyUnsettled(entry.key() + "/pc-twa")).isPresent();
            } else {
                requireSame(
                        limit,
                        gas.find(entry.key() + "/mac")
                                .orElseGet(() -> gas.number(entry.key() + "/pc-twa")));
            }
        }
        assertThat(idlh.entries()).hasSize(12);
    }

    @Test
    void bothLevelsOfADetectorAreTheShareTheStandardSays() throws IOException {
        SourcedTable gas = table("hazard/gas.txt");
        Plan plan = plan("gas-detectors");
        double chlorine = gas.number("chlorine/mac").value();
        double phosgene = gas.number("phosgene/idlh-gbt").value();
        requireLevels(limits(plan, "G1"), chlorine, gas, "level-1-of-oel", "level-2-of-oel");
        requireLevels(limits(plan, "G3"), phosgene, gas, "level-1-of-idlh", "level-2-of-idlh");
        requireLevels(limits(plan, "G4"), 1, gas, "level-1-lel", "level-2-lel");
        requireLevels(limits(plan, "G5"), 1, gas, "oxygen-lean");
        requireLevels(rule(plan, "G5", "rich"), 1, gas, "oxygen-rich");
        double ammonia = gas.number("ammonia/pc-twa").value();
        LimitLadder refrigeration = limits(plan("ammonia-refrigeration"), "A1");
        requireLevels(refrigeration, ammonia, gas, "level-1-of-oel", "level-2-of-oel");
    }

    private static void requireLevels(
            LimitLadder ladder, double whole, SourcedTable gas, String... shares) {
        assertThat(ladder.limits()).hasSize(shares.length);
        for (int step = 0; step < shares.length; step++) {
            Limit limit = ladder.limits().get(step);
            double share = gas.number("rule/" + shares[step]).value();
            assertThat(limit.raiseAt()).isCloseTo(share * whole, within(1e-9));
            assertThat(limit.approvedBy()).isEqualTo("GB/T 50493-2019");
        }
    }

    @Test
    void headCountsAreThoseOfTheTable() throws IOException {
        SourcedTable count = table("hazard/head-count.txt");
        Plan plan = plan("explosives-workshop");
        Limit tooMany = only(limits(plan, "room-1"));
        assertThat(tooMany.raiseAt()).isEqualTo(count.number("allowed").value() + 1);
        assertThat(tooMany.onDelay()).isEqualTo(seconds(count, "hand-over"));
        Limit crowd = only(rule(plan, "room-1", "crowd"));
        assertThat(crowd.raiseAt()).isEqualTo(count.number("at-once").value());
        assertThat(crowd.onDelay()).isZero();
        Limit longer = only(rule(plan, "room-1", "long"));
        assertThat(longer.raiseAt()).isEqualTo(count.number("allowed").value() + 1);
        assertThat(longer.onDelay()).isEqualTo(seconds(count, "orange-after"));
        assertThat(longer.shown()).isEqualTo(Colour.YELLOW);
        assertThat(only(rule(plan, "room-2", "long")).shown()).isEqualTo(Colour.ORANGE);
    }

    private static long seconds(SourcedTable table, String key) {
        return Math.round(1_000 * table.number(key).value());
    }

    @Test
    void rainIsThatOfTheScale() throws IOException {
        SourcedTable rain = table("weather/rain.txt");
        Plan plan = plan("upstream");
        requireRain(plan, "signal-12h", rain, "signal/blue/12h");
        requireRain(plan, "signal-6h", rain, "signal/yellow/6h");
        requireRain(plan, "signal-3h", rain, "signal/orange/3h", "signal/red/3h");
        requireRain(plan, "rainstorm-24h", rain, "class/24h/rainstorm");
        requireRain(plan, "rainstorm-12h", rain, "class/12h/rainstorm");
    }

    private static void requireRain(Plan plan, String rule, SourcedTable rain, String... keys) {
        List<Limit> limits = rule(plan, "rain", rule).limits();
        assertThat(limits).hasSize(keys.length);
        for (int step = 0; step < keys.length; step++) {
            assertThat(limits.get(step).raiseAt()).isEqualTo(rain.number(keys[step]).value());
            assertThat(limits.get(step).approvedBy()).isNull();
        }
    }

    @Test
    void noPackApprovesAProposal() throws IOException {
        for (String name : ShippedPacks.read().names()) {
            Pack pack = Objects.requireNonNull(ShippedPacks.read().of(name));
            requireProposalsUnapproved(pack.whole());
        }
    }

    private static void requireProposalsUnapproved(JsonNode node) {
        if (node.path("mark").asText().equalsIgnoreCase(Provenance.PROPOSED.name())) {
            assertThat(node.has("approvedBy")).isFalse();
        }
        node.forEach(PackNumbersTest::requireProposalsUnapproved);
    }

    private static Plan plan(String example) throws IOException {
        return ShippedPacks.example(example).plan();
    }

    private static Sensor sensor(Plan plan, String id) {
        return plan.sensors().stream()
                .filter(sensor -> sensor.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LimitLadder limits(Plan plan, String id) {
        return Objects.requireNonNull(sensor(plan, id).limits());
    }

    private static LimitLadder rule(Plan plan, String id, String name) {
        Rule rule = sensor(plan, id).rule(name);
        return Objects.requireNonNull(rule).ladder();
    }

    private static Limit only(LimitLadder ladder) {
        assertThat(ladder.limits()).hasSize(1);
        return ladder.limits().get(0);
    }
}
