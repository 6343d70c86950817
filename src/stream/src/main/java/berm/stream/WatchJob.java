package berm.stream;

import berm.messages.Topics;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** The job that turns the log into condition events. */
public final class WatchJob {
    /** Its name, and that of its metrics and of its consumer group {@code berm-watch}. */
    public static final String NAME = "watch";

    private WatchJob() {}

    /** Starts the job where its newest checkpoint ended, or from the beginning of the log. */
    public static RunningJob start(FlinkCluster cluster, JobSettings settings) throws Exception {
        return cluster.submit(graph(settings), settings);
    }

    static JobGraph graph(JobSettings settings) {
        SiteStage stage = new SiteStage(NAME, settings, new ConditionsSink());
        var conditions = new OutgoingRecords(Topics.CONDITIONS);
        stage.judged()
                .sinkTo(KafkaSinks.to(settings.kafka(), conditions))
                .name(Topics.CONDITIONS)
                .uid(Topics.CONDITIONS);
        stage.deaf().sinkTo(KafkaSinks.to(settings.kafka(), conditions)).name("deaf").uid("deaf");
        stage.rejected()
                .sinkTo(KafkaSinks.to(settings.kafka(), new RejectedRecords()))
                .name(Topics.REJECTED)
                .uid(Topics.REJECTED);
        return stage.graph(NAME);
    }
}
