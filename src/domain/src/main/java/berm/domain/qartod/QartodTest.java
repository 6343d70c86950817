package berm.domain.qartod;

import java.util.ArrayList;
import java.util.List;

/** A test of every reading of a series, made when all of them are known. */
public sealed interface QartodTest
        permits AttenuatedSignal,
                Climatology,
                FlatLine,
                GrossRange,
                RateByDeviation,
                RateOfChange,
                SpikeByAverage,
                SpikeByDifference {
    /** What the test says of a reading that has a value. */
    QartodFlag flag(Series series, int n);

    /** What the test says of each reading. */
    default List<QartodFlag> flags(Series series) {
        var flags = new ArrayList<QartodFlag>();
        for (int n = 0; n < series.size(); n++) {
            flags.add(series.has(n) ? flag(series, n) : QartodFlag.MISSING);
        }
        return List.copyOf(flags);
    }
}
