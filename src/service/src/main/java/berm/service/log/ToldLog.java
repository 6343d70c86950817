package berm.service.log;

import berm.domain.SiteKey;
import berm.messages.RawKind;
import org.jspecify.annotations.Nullable;

/**
 * The way of what people tell a site, a response, a forecast or a reading, into its raw topic. What
 * is told is in the log when the call returns.
 */
public final class ToldLog implements AutoCloseable {
    private final LogWriter writer;

    private ToldLog(LogWriter writer) {
        this.writer = writer;
    }

    public static ToldLog connect(KafkaAccess kafka) {
        return new ToldLog(LogWriter.connect(kafka));
    }

    /**
     * Tells the site, and says where that stands in the log: {@code topic/partition/offset}.
     *
     * @param stamp of a recorded world, ms; null in the live one, where the log stamps it
     */
    public String tell(SiteKey key, RawKind kind, byte[] document, @Nullable Long stamp) {
        if (key.world().isLive() != (stamp == null)) {
            throw new IllegalArgumentException("only records of a recorded world have stamps");
        }
        return writer.toRaw(key, kind, document, stamp);
    }

    @Override
    public void close() {
        writer.close();
    }
}
