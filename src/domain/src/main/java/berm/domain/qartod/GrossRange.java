package berm.domain.qartod;

import berm.domain.quality.Span;
import org.jspecify.annotations.Nullable;

/**
 * The gross range test: whether a value is one that the instrument can measure, and one that its
 * owner thinks plausible. The ends of a span are inside.
 *
 * @param sensor outside of it a value fails
 * @param user outside of it a value is suspect; null when nobody said
 */
public record GrossRange(Span sensor, @Nullable Span user) implements QartodTest {
    @Override
    public QartodFlag flag(Series series, int n) {
        double value = series.value(n);
        if (!sensor.contains(value)) {
            return QartodFlag.FAIL;
        }
        return user == null || user.contains(value) ? QartodFlag.PASS : QartodFlag.SUSPECT;
    }
}
