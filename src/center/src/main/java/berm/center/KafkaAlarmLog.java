package berm.center;

import berm.domain.alarm.Entry;
import berm.messages.EntryJson;
import berm.messages.Topics;
import berm.service.log.LogWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The alarm journal in the topic {@code alarms}, keyed by world/site. */
@Component
class KafkaAlarmLog implements AlarmLog, DisposableBean {

    private final LogWriter writer;

    KafkaAlarmLog(CenterSettings settings) {
        writer = LogWriter.connect(settings.kafka());
    }

    @Override
    public CompletableFuture<?> write(Entry entry, Origin origin) {
        String key = entry.world() + "/" + entry.site();
        var content =
                new ProducerRecord<>(
                        Topics.ALARMS,
                        key.getBytes(StandardCharsets.UTF_8),
                        EntryJson.encode(entry));
        origin.write(content.headers());
        return writer.write(content);
    }

    @Override
    public void destroy() {
        writer.close();
    }
}
