package berm.domain.qartod;

import berm.domain.Quality;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a test of QARTOD says of a reading, from the weakest to the one that wins where tests
 * disagree: 9 &lt; 2 &lt; 1 &lt; 3 &lt; 4 [S57].
 */
public enum QartodFlag {
    /** There is no value. */
    MISSING(9, Quality.MISSING),
    /** The test could not be made of this reading. */
    NOT_EVALUATED(2, Quality.NOT_EVALUATED),
    PASS(1, Quality.GOOD),
    SUSPECT(3, Quality.SUSPECT),
    FAIL(4, Quality.FAIL);

    private final int code;
    private final Quality quality;

    QartodFlag(int code, Quality quality) {
        this.code = code;
        this.quality = quality;
    }

    /** The number it has in the standard. */
    public int code() {
        return code;
    }

    /** The same in the words of the product. */
    public Quality quality() {
        return quality;
    }

    /**
     * The flag of that number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static QartodFlag of(int code) {
        for (QartodFlag flag : values()) {
            if (flag.code == code) {
                return flag;
            }
        }
        throw new IllegalArgumentException("not a flag of QARTOD: " + code);
    }

    /** What several tests say together of one reading; nothing, when none was made. */
    public static QartodFlag together(Collection<QartodFlag> flags) {
        return flags.stream().max(QartodFlag::compareTo).orElse(NOT_EVALUATED);
    }

    /**
     * What several tests say together of each reading of a series.
     *
     * @param tests the flags of one test each, all of the same series
     */
    public static List<QartodFlag> aggregate(List<List<QartodFlag>> tests) {
        var aggregate = new ArrayList<QartodFlag>();
        int readings = tests.isEmpty() ? 0 : tests.get(0).size();
        for (int n = 0; n < readings; n++) {
            int reading = n;
            aggregate.add(together(tests.stream().map(flags -> flags.get(reading)).toList()));
        }
        return List.copyOf(aggregate);
    }
}
