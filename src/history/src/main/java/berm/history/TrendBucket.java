package berm.history;

/**
 * What a sensor did between two times: its lowest, highest and last value, of any quality.
 *
 * @param from ms since 1970 UTC
 * @param to ms since 1970 UTC, not part of the bucket
 * @param count of the readings in it, at least 1
 */
public record TrendBucket(long from, long to, double min, double max, double last, long count) {}
