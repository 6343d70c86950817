package berm.center;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The readers of all topics of the centre, started and stopped together. */
@Component
public class TopicReaders implements SmartLifecycle {

    private final List<TopicReader> readers;

    TopicReaders(
            @Qualifier("kafka") Supplier<Consumer<byte[], byte[]>> connection,
            List<TopicReader.Taker> takers) {
        readers = takers.stream().map(taker -> new TopicReader(connection, taker)).toList();
    }

    /** The state of each topic's reader by topic: {@code UP}, or {@code DOWN:} with the reason. */
    public Map<String, String> states() {
        return readers.stream().collect(Collectors.toMap(TopicReader::topic, TopicReader::state));
    }

    /** The state of the reader of that topic. */
    public String state(String topic) {
        return states().getOrDefault(topic, "DOWN: nobody reads it");
    }

    @Override
    public void start() {
        readers.forEach(TopicReader::start);
    }

    @Override
    public void stop() {
        readers.forEach(TopicReader::stop);
    }

    @Override
    public boolean isRunning() {
        return readers.stream().anyMatch(TopicReader::isRunning);
    }
}
