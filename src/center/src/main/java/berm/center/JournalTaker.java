package berm.center;

import berm.center.JournalIntake.Batch;
import berm.center.flood.Floods;
import berm.domain.alarm.Outcome;
import berm.messages.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the topic {@code alarms} from where the database says it was read to, so that after a crash
 * nothing is missed and nothing counts twice; an empty database is made anew from its beginning.
 */
@Component
class JournalTaker implements TopicReader.Taker {

    private final JournalRecords records;
    private final JournalIntake intake;
    private final Offsets offsets;
    private final Counters counters;
    private final Receipts receipts;
    private final JournalRead journal;
    private final Announcer announcer;
    private final Issuer issuer;
    private final Feed feed;
    private final Floods floods;

    JournalTaker(
            JournalRecords records,
            JournalIntake intake,
            Offsets offsets,
            Counters counters,
            Receipts receipts,
            JournalRead journal,
            Announcer announcer,
            Issuer issuer,
            Feed feed,
            Floods floods) {
        this.floods = floods;
        this.announcer = announcer;
        this.issuer = issuer;
        this.journal = journal;
        this.records = records;
        this.intake = intake;
        this.offsets = offsets;
        this.counters = counters;
        this.receipts = receipts;
        this.feed = feed;
    }

    @Override
    public String topic() {
        return Topics.ALARMS;
    }

    @Override
    public void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        offsets.seek(consumer, partition);
    }

    @Override
    public void caughtUp() {
        floods.begin();
        journal.finish();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> polled) {
        JournalRecords.Taken taken = kept(polled);
        Batch batch = taken.batch();
        batch.taken().forEach(each -> counters.count(topic(), each.fate()));
        floods.note(batch.raised());
        feed.publish(batch.alarms(), batch.events());
        tell(batch, taken.requests());
        batch.taken().stream()
                .flatMap(each -> Stream.ofNullable(each.outcome()))
                .forEach(announcer::announce);
        issuer.issue(batch.events());
    }

    private JournalRecords.Taken kept(ConsumerRecords<byte[], byte[]> polled) {
        boolean kept = false;
        try {
            JournalRecords.Taken taken = records.take(polled);
            kept = true;
            return taken;
        } finally {
            if (!kept) {
                intake.forget();
            }
        }
    }

    private void tell(Batch batch, List<@Nullable String> requests) {
        for (int each = 0; each < requests.size(); each++) {
            Outcome outcome = batch.taken().get(each).outcome();
            if (outcome != null) {
                receipts.give(requests.get(each), outcome);
            }
        }
    }

    @Override
    public void forget(TopicPartition partition) {
        offsets.forget(partition);
    }
}
