package berm.stream;

import berm.domain.StoredReading;
import berm.history.HistorySettings;
import berm.history.HistoryWriter;
import berm.history.WriteReport;
import berm.messages.MalformedException;
import berm.messages.ReadingsJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the history: no checkpoint is complete before the store has every reading ahead of
 * it. While the store is away the archive waits, and nothing else does.
 */
final class HistorySink implements Sink<Outgoing> {
    private static final Logger log = LoggerFactory.getLogger(HistorySink.class);

    /** The operator's name. */
    static final String NAME = "history";

    /** The same as Flink names it where it tells of gauges. */
    static final String OPERATOR = NAME + "__Writer";

    /** How many instances wait for the store to come back. */
    static final String WAITING = "waiting";

    static final List<String> GAUGES = List.of("written", "refused", WAITING);

    private static final int BATCH = 5_000;

    private final HistorySettings settings;

    HistorySink(HistorySettings settings) {
        this.settings = settings;
    }

    @Override
    public SinkWriter<Outgoing> createWriter(WriterInitContext context) {
        HistoryWriter history = HistoryWriter.open(settings);
        MetricGroup group = context.metricGroup().addGroup(SiteFunction.METRICS);
        group.gauge("written", () -> history.counts().written());
        group.gauge("refused", () -> history.counts().refused());
        group.gauge(WAITING, () -> history.works() ? 0 : 1);
        return new Writer(history);
    }

    private static final class Writer implements SinkWriter<Outgoing> {
        private final HistoryWriter history;
        private final List<StoredReading> waiting = new ArrayList<>();

        Writer(HistoryWriter history) {
            this.history = history;
        }

        @Override
        public void write(Outgoing element, Context context)
                throws IOException, InterruptedException {
            try {
                waiting.addAll(ReadingsJson.decode(element.value()).readings());
            } catch (MalformedException e) {
                throw new IOException("the archive does not understand itself", e);
            }
            if (waiting.size() >= BATCH) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws InterruptedException {
            if (!waiting.isEmpty()) {
                WriteReport report = history.write(waiting);
                if (!report.refused().isEmpty()) {
                    log.error(
                            "the store refused {} readings, the first: {}",
                            report.refused().size(),
                            report.refused().get(0));
                }
                waiting.clear();
            }
        }

        @Override
        public void close() {
            history.close();
        }
    }
}
