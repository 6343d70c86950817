package berm.history;

/**
 * What a writer has done since it was opened.
 *
 * <p>offered = written + refused + those of a call that has not returned or was interrupted.
 *
 * @param retries requests that were made again because the store did not do them
 */
public record WriterCounts(long offered, long written, long refused, long retries) {}
