package berm.domain.quality;

import berm.domain.Quality;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one reading.
 *
 * @param failed the tests it did not pass, in the order of the enum; empty when it is good
 * @param earlier what it tells of an earlier reading, mostly nothing
 */
public record Verdict(Quality quality, Set<QualityTest> failed, @Nullable Hindsight earlier) {
    /** Every test passed. */
    public static final Verdict GOOD = new Verdict(Quality.GOOD, Set.of(), null);

    /** There was no test to make. */
    public static final Verdict NOT_EVALUATED = new Verdict(Quality.NOT_EVALUATED, Set.of(), null);

    public Verdict {
        var copy = EnumSet.noneOf(QualityTest.class);
        copy.addAll(failed);
        failed = Collections.unmodifiableSet(copy);
    }

    /** A verdict that tells nothing of earlier readings. */
    public static Verdict of(Quality quality, Set<QualityTest> failed) {
        return new Verdict(quality, failed, null);
    }

    /** The same, with another test failed that makes it no better than suspect. */
    public Verdict doubted(QualityTest by) {
        var all = EnumSet.of(by);
        all.addAll(failed);
        boolean better = quality.compareTo(Quality.SUSPECT) < 0;
        return new Verdict(better ? Quality.SUSPECT : quality, all, earlier);
    }

    /** Whether it must be shown as 超量程·待核实. */
    public boolean overRange() {
        return failed.contains(QualityTest.OVER_RANGE);
    }
}
