package berm.domain.hazard;

import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.Optional;

/**
 * A gas that detectors look for, as far as the table knows it.
 *
 * @param name its name in the table
 * @param table keys {@code name/mac}, {@code /pc-twa}, {@code /pc-stel}, {@code /idlh-gbt} in
 *     mg/m³, {@code /idlh-niosh-ppm}, {@code /mg-per-ppm} at 25 °C and 101.3 kPa, {@code /lel} in
 *     %vol
 */
public record Gas(String name, SourcedTable table) {
    public Gas {
        if (table.below(name + "/").isEmpty()) {
            throw new IllegalArgumentException("No such gas: " + name);
        }
    }

    /** The concentration never to be passed 最高容许浓度, in mg/m³. */
    public Optional<Sourced> mac() {
        return find("mac");
    }

    /** The mean over 8 h, in mg/m³. */
    public Optional<Sourced> pcTwa() {
        return find("pc-twa");
    }

    /** The mean over 15 min, in mg/m³. */
    public Optional<Sourced> pcStel() {
        return find("pc-stel");
    }

    /** The exposure limit that alarms are made of, in mg/m³: MAC if there is one, else PC-TWA. */
    public Optional<Sourced> oel() {
        return mac().or(this::pcTwa);
    }

    /** Why its exposure limit is not settled, if sources conflict. */
    public Optional<String> whyOelUnsettled() {
        return table.whyUnsettled(name + "/mac").or(() -> table.whyUnsettled(name + "/pc-twa"));
    }

    /** What is immediately dangerous, in mg/m³. */
    public Optional<Sourced> idlh(IdlhSource source) {
        return switch (source) {
            case GBT_50493 -> find("idlh-gbt");
            case NIOSH_TODAY -> find("idlh-niosh-ppm").flatMap(this::inMgPerM3);
        };
    }

    /** Why that IDLH is not settled, if sources conflict. */
    public Optional<String> whyIdlhUnsettled(IdlhSource source) {
        return switch (source) {
            case GBT_50493 -> table.whyUnsettled(name + "/idlh-gbt");
            case NIOSH_TODAY -> table.whyUnsettled(name + "/idlh-niosh-ppm");
        };
    }

    /** The lower explosive limit, in %vol. */
    public Optional<Sourced> lel() {
        return find("lel");
    }

    /** A share of the lower explosive limit, in ppm: 1 %vol is 10 000 ppm. */
    public Optional<Sourced> ppmAtLel(Sourced percent) {
        return lel().map(lel -> lel.madeWith(percent, percent.value() * lel.value() * 100));
    }

    /** A number of ppm in mg/m³, at 25 °C and 101.3 kPa. */
    public Optional<Sourced> inMgPerM3(Sourced ppm) {
        return find("mg-per-ppm").map(ppm::times);
    }

    private Optional<Sourced> find(String key) {
        return table.find(name + "/" + key);
    }
}
