package berm.history;

import java.util.List;

/** A kind of store in its own language. */
interface Store {
    /**
     * Makes the place for readings, when there is none; does no harm when there is.
     *
     * @throws HistoryException if the store does not do it
     */
    void prepare();

    List<HistoryPoint> read(HistoryQuery query);

    List<TrendBucket> trend(HistoryQuery query);

    /** One reading of each bucket of the query that has one, in any order. */
    List<HistoryPoint> extremes(HistoryQuery buckets, Extreme wanted);
}
