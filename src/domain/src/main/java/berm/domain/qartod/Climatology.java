package berm.domain.qartod;

import berm.domain.quality.Span;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The climatology test: whether a value is usual for its season and depth. What is unusual is
 * suspect and never fails; where no season applies nothing is known. Where several apply, each must
 * be satisfied.
 *
 * @param zone in whose calendar the months are
 */
public record Climatology(List<Season> seasons, ZoneOffset zone) implements QartodTest {
    public Climatology {
        seasons = List.copyOf(seasons);
    }

    /**
     * What is usual in some months.
     *
     * @param from the first month
     * @param to the last month, itself included; before {@code from} when the new year lies between
     * @param depth where it is usual, in m below the surface; null for every depth
     */
    public record Season(Month from, Month to, @Nullable Span depth, Span usual) {
        boolean applies(Month month, double atDepth) {
            int since = Math.floorMod(month.getValue() - from.getValue(), 12);
            int last = Math.floorMod(to.getValue() - from.getValue(), 12);
            return since <= last && (depth == null || depth.contains(atDepth));
        }
    }

    @Override
    public QartodFlag flag(Series series, int n) {
        Month month = Instant.ofEpochMilli(series.measuredAt(n)).atOffset(zone).getMonth();
        QartodFlag flag = QartodFlag.NOT_EVALUATED;
        for (Season season : seasons) {
            if (season.applies(month, series.depth(n))) {
                if (!season.usual().contains(series.value(n))) {
                    return QartodFlag.SUSPECT;
                }
                flag = QartodFlag.PASS;
            }
        }
        return flag;
    }
}
