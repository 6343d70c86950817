package berm.domain.hazard;

import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.Map;
import java.util.Optional;

/**
 * How hazard sources are identified and graded (GB 18218-2018).
 *
 * @param table {@code source/share} (S from which it is one), {@code level/1…3} (R from which),
 *     {@code alpha/n} (α from n people, falling), {@code beta/edition/substance or class}
 */
public record HazardGrading(SourcedTable table) {
    /** A sum this near below a limit is at it: 0.7 + 0.2 + 0.1 is 0.999… in binary. */
    private static final double ROUNDING = 1e-9;

    public HazardGrading {
        table.number("source/share");
        table.number("level/1");
        table.number("level/2");
        table.number("level/3");
        table.number("alpha/0");
    }

    /** Whether S makes a major hazard source. */
    public boolean isMajor(double share) {
        return reaches(share, "source/share");
    }

    /** The level of R; a limit belongs to the worse level. */
    public HazardLevel level(double r) {
        if (reaches(r, "level/1")) {
            return HazardLevel.ONE;
        }
        if (reaches(r, "level/2")) {
            return HazardLevel.TWO;
        }
        return reaches(r, "level/3") ? HazardLevel.THREE : HazardLevel.FOUR;
    }

    private boolean reaches(double value, String key) {
        return value >= table.number(key).value() * (1 - ROUNDING);
    }

    /** α by the people living within 500 m. */
    public Sourced alpha(int population) {
        for (Map.Entry<String, Sourced> from : table.below("alpha/").entrySet()) {
            if (population >= Integer.parseInt(from.getKey())) {
                return from.getValue();
            }
        }
        throw new IllegalArgumentException("No α for a population of " + population);
    }

    /** β of a substance by name, or of a class by its symbol; empty where the table has none. */
    public Optional<Sourced> beta(Edition edition, String substanceOrClass) {
        return table.find("beta/" + edition.key() + "/" + substanceOrClass);
    }
}
