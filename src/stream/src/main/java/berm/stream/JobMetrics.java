package berm.stream;

import berm.service.Metrics;
import java.util.Map;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointStatistics;

/** What a job tells on its page, by the name that Flink has for it. */
final class JobMetrics {
    /** Flink's name for the records that wait in the log. */
    static final String PENDING = "pendingRecords";

    private static final double MILLIS = 1e3;

    private static final Map<String, String> COUNTED =
            Map.of(
                    "messages", "Messages decoded or rejected, and what people told.",
                    "rejected_messages", "Messages rejected as a whole.",
                    "readings", "Readings in the messages that were decoded.",
                    "accepted", "Readings accepted.",
                    "late", "Readings accepted behind a newer one of their sensor.",
                    "rejected_readings", "Readings rejected.",
                    "duplicates", "Readings that had come before.",
                    "written", "Readings the history has taken since the last start.",
                    "refused", "Readings the history will never take, since the last start.");

    private static final Map<String, String> MEASURED =
            Map.of(
                    HistorySink.WAITING,
                    "Writers that wait for a history that is away.",
                    PENDING,
                    "Records of the log that have not been read yet.");

    private JobMetrics() {}

    static Metrics up(Metrics metrics, String job, boolean up) {
        return metrics.truth("berm_" + job + "_up", "Whether every task of the job runs.", up);
    }

    static void checkpoint(Metrics metrics, String job, CheckpointStatistics newest) {
        metrics.gauge(
                "berm_" + job + "_checkpoint_time_seconds",
                "When the newest complete checkpoint was, since 1970 UTC.",
                newest.getLatestAckTimestamp() / MILLIS);
        metrics.gauge(
                "berm_" + job + "_state_bytes",
                "The state in the newest complete checkpoint.",
                newest.getStateSize());
    }

    static void add(Metrics metrics, String job, String name, long sum) {
        String prefix = "berm_" + job + "_";
        String measured = MEASURED.get(name);
        if (measured != null) {
            metrics.gauge(
                    prefix + (name.equals(PENDING) ? "pending_records" : name), measured, sum);
        } else {
            metrics.counter(prefix + name + "_total", COUNTED.getOrDefault(name, name), sum);
        }
    }
}
