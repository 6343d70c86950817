package berm.stream;

import berm.messages.Topics;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** The job that keeps every accepted reading: in the history, and on the topic of live curves. */
public final class ArchiveJob {
    /** Its name, and that of its metrics and of its consumer group {@code berm-archive}. */
    public static final String NAME = "archive";

    private ArchiveJob() {}

    /** Starts the job where its newest checkpoint ended, or from the beginning of the log. */
    public static RunningJob start(FlinkCluster cluster, ArchiveSettings settings)
            throws Exception {
        return cluster.submit(graph(settings), settings.job());
    }

    static JobGraph graph(ArchiveSettings settings) {
        SiteStage stage = new SiteStage(NAME, settings.job(), new ReadingsSink());
        var readings = new OutgoingRecords(Topics.READINGS);
        stage.judged()
                .sinkTo(KafkaSinks.to(settings.job().kafka(), readings))
                .name(Topics.READINGS)
                .uid(Topics.READINGS);
        stage.judged()
                .sinkTo(new HistorySink(settings.history()))
                .name(HistorySink.NAME)
                .uid(HistorySink.NAME);
        return stage.graph(NAME);
    }
}
