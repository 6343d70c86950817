package berm.history;

import java.util.List;

/**
 * Where the series of sensors are read.
 *
 * <p>What was written last may be missing for a moment: a store may take readings before it shows
 * them.
 */
public interface HistoryReader extends AutoCloseable {
    int LEAST_EXTREMES = 3;

    /** Reaches the store when it is first asked, not before. */
    static HistoryReader open(HistorySettings settings) {
        StoreHttp http = new StoreHttp(settings);
        return new StoreReader(http, settings.kind().store(http, settings));
    }

    /**
     * The first {@code limit} points of the stretch, ordered by their time.
     *
     * @throws HistoryException if the store does not answer, or not as it should
     */
    List<HistoryPoint> read(HistoryQuery query);

    /**
     * The whole stretch in at most {@code limit} buckets of equal width, ordered by their time;
     * those without a reading are left out. Made for curves: no peak is lost, however short.
     *
     * @throws HistoryException if the store does not answer, or not as it should
     */
    List<TrendBucket> trend(HistoryQuery query);

    /**
     * The whole stretch in at most {@code limit} points, ordered by their time: of each of {@code
     * limit / 3} buckets of equal width the lowest reading, the highest, and the lowest of those
     * that are not good; each as it was stored, the earliest of those that are equal. Made for
     * curves that tell when a peak was, and where the readings are in doubt.
     *
     * @throws IllegalArgumentException if the limit is below {@value #LEAST_EXTREMES}
     * @throws HistoryException if the store does not answer, or not as it should
     */
    List<HistoryPoint> extremes(HistoryQuery query);

    @Override
    void close();
}
