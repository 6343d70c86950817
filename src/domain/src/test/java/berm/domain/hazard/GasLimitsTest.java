package berm.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.hazard.GasLimits.Found;
import berm.domain.hazard.GasLimits.Refused;
import berm.domain.sourced.Provenance;
import berm.domain.sourced.Shipped;
import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GasLimitsTest {
    private static final SourcedTable TABLE = Shipped.table("hazard/gas.txt");
    private static final DetectorRange WIDE = new DetectorRange(0, 100_000);

    @ParameterizedTest
    @CsvSource({
        "chlorine, 1, 2", "ammonia, 20, 40", "hydrogen sulfide, 10, 20", "carbon monoxide, 20, 40",
        "benzene, 6, 12", "methanol, 25, 50", "hydrogen chloride, 7.5, 15", "phosgene, 0.5, 1",
        "sulfur dioxide, 5, 10", "hydrogen fluoride, 2, 4", "nitrogen dioxide, 5, 10"
    })
    void areTheExposureLimitAndTwiceIt(String gas, double level1, double level2) {
        Found found = found(gas, WIDE, IdlhSource.GBT_50493);
        assertThat(found.level1().at().value()).isEqualTo(level1);
        assertThat(found.level2().at().value()).isEqualTo(level2);
        assertThat(found.level1().reason()).isEqualTo("100 % OEL");
        assertThat(found.level2().reason()).isEqualTo("200 % OEL");
        assertThat(found.level1().at().provenance()).isEqualTo(Provenance.COMPUTED);
        assertThat(found.level1().at().document()).contains("S41", "S42");
    }

    @Test
    void areOfIdlhWhereTheDetectorCannotShowThem() {
        DetectorRange coarse = new DetectorRange(1.001, 100);
        Found ofList = found("chlorine", coarse, IdlhSource.GBT_50493);
        assertThat(ofList.level1().at().value()).isCloseTo(4.4, within(1e-9));
        assertThat(ofList.level2().at().value()).isCloseTo(8.8, within(1e-9));
        assertThat(ofList.level1().reason()).isEqualTo("5 % IDLH of GBT_50493");
        Found today = found("chlorine", coarse, IdlhSource.NIOSH_TODAY);
        assertThat(today.level1().at().value()).isCloseTo(1.449, within(1e-9));
        assertThat(today.level2().at().value()).isCloseTo(2.898, within(1e-9));
        assertThat(today.level1().at().provenance()).isEqualTo(Provenance.RECALLED);
    }

    @Test
    void areOfTheExposureLimitWhereTheRangeJustShowsBoth() {
        GasLimits just = limits("chlorine", new DetectorRange(1, 2), IdlhSource.GBT_50493);
        assertThat(just).isInstanceOf(Found.class);
        assertRefused(limits("chlorine", new DetectorRange(1, 1.999), IdlhSource.GBT_50493))
                .hasSize(2)
                .allMatch(problem -> problem.contains("1.999"));
    }

    @Test
    void areRefusedForEthyleneOxideWhoseSourcesConflict() {
        assertRefused(limits("ethylene oxide", WIDE, IdlhSource.GBT_50493))
                .singleElement()
                .asString()
                .contains("2 or 0.6", "not settled");
    }

    @Test
    void areRefusedWhereTheIdlhNeededIsNotSettled() {
        DetectorRange coarse = new DetectorRange(5.5, 1000);
        assertRefused(limits("nitrogen dioxide", coarse, IdlhSource.NIOSH_TODAY))
                .anyMatch(problem -> problem.contains("13 or 20 ppm"));
    }

    @Test
    void areRefusedForAGasKnownOnlyToBurn() {
        assertRefused(limits("methane", WIDE, IdlhSource.GBT_50493))
                .anyMatch(problem -> problem.contains("No exposure limit"))
                .anyMatch(problem -> problem.contains("No IDLH"));
        assertThatThrownBy(() -> new Gas("argon", TABLE)).hasMessageContaining("argon");
    }

    @Test
    void ofAmmoniaComeLongBeforeAQuarterOfItsExplosiveLimit() {
        Gas ammonia = new Gas("ammonia", TABLE);
        Sourced ppm = ammonia.ppmAtLel(TABLE.number("rule/level-1-lel")).orElseThrow();
        assertThat(ppm.value()).isEqualTo(37_500);
        assertThat(ppm.value() / TABLE.number("ammonia/idlh-niosh-ppm").value()).isEqualTo(125);
        double explosive = ammonia.inMgPerM3(ppm).orElseThrow().value();
        double toxic = found("ammonia", WIDE, IdlhSource.GBT_50493).level2().at().value();
        assertThat(toxic).isLessThan(explosive / 600);
        double ofIdlh = 0.10 * ammonia.idlh(IdlhSource.GBT_50493).orElseThrow().value();
        assertThat(ofIdlh).isLessThan(explosive / 600);
    }

    @Test
    void takeTheHighestAllowedConcentrationBeforeTheMean() {
        SourcedTable both =
                SourcedTable.parse(
                        "x/mac | 9 | SOURCED | a\nx/pc-twa | 3 | SOURCED | b\nx/pc-stel | 5 | SOURCED | c");
        assertThat(new Gas("x", both).oel().orElseThrow().value()).isEqualTo(9);
        assertThat(new Gas("carbon monoxide", TABLE).pcStel().orElseThrow().value()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "chlorine, 29", "ammonia, 209", "hydrogen sulfide, 139", "carbon monoxide, 1374",
        "hydrogen chloride, 75", "phosgene, 8", "sulfur dioxide, 262", "hydrogen fluoride, 25"
    })
    void convertTodaysIdlhToMass(String gas, double mgPerM3) {
        double idlh = new Gas(gas, TABLE).idlh(IdlhSource.NIOSH_TODAY).orElseThrow().value();
        assertThat(idlh).isCloseTo(mgPerM3, within(0.6));
    }

    @Test
    void dependOnTheTemperatureOfTheConversion() {
        var warm = new GasConversion(25, 101.325);
        assertThat(warm.molarVolume()).isCloseTo(24.465, within(0.001));
        assertThat(new GasConversion(20, 101.325).molarVolume()).isCloseTo(24.055, within(0.002));
        assertThat(new GasConversion(0, 101.325).molarVolume()).isCloseTo(22.41, within(0.01));
        assertThat(warm.mgPerPpm(70.906)).isCloseTo(2.898, within(0.001));
    }

    @Test
    void ofBurningAndOfOxygenStandInTheTable() {
        assertThat(TABLE.number("rule/level-1-lel").value()).isEqualTo(25);
        assertThat(TABLE.number("rule/level-2-lel").value()).isEqualTo(50);
        assertThat(TABLE.number("rule/oxygen-lean").value()).isEqualTo(19.5);
        assertThat(TABLE.number("rule/oxygen-rich").value()).isEqualTo(23.5);
    }

    private static ListAssert<String> assertRefused(GasLimits limits) {
        return assertThat(limits)
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).problems())
                .asInstanceOf(InstanceOfAssertFactories.list(String.class));
    }

    private static Found found(String gas, DetectorRange range, IdlhSource source) {
        return (Found) limits(gas, range, source);
    }

    private static GasLimits limits(String gas, DetectorRange range, IdlhSource source) {
        return GasLimits.of(new Gas(gas, TABLE), range, source, TABLE);
    }
}
