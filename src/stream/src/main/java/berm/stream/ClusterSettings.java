package berm.stream;

/**
 * The Flink cluster inside this process.
 *
 * @param pagesPort of its web pages; 0 takes any free one ({@code BERM_FLINK_PORT})
 * @param slots the sum of its jobs' parallelism
 */
public record ClusterSettings(int pagesPort, int slots) {}
