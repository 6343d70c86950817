package berm.center;

import berm.center.PlanIntake.Kept;
import berm.messages.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Takes the topic {@code control} from where the database says it was read to. */
@Component
class PlanTaker implements TopicReader.Taker {

    private final PlanIntake intake;
    private final Plans plans;
    private final PlanCounties counties;
    private final Offsets offsets;
    private final Counters counters;
    private final Feed feed;

    PlanTaker(
            PlanIntake intake,
            Plans plans,
            PlanCounties counties,
            Offsets offsets,
            Counters counters,
            Feed feed) {
        this.intake = intake;
        this.plans = plans;
        this.counties = counties;
        this.offsets = offsets;
        this.counters = counters;
        this.feed = feed;
    }

    @Override
    public String topic() {
        return Topics.CONTROL;
    }

    @Override
    public void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        offsets.seek(consumer, partition);
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records) {
        List<Kept> kept = intake.take(records);
        kept.forEach(each -> counters.count(topic(), each.fate()));
        List<PlanView> news = kept.stream().flatMap(each -> each.plan().stream()).toList();
        news.forEach(plans::forget);
        news.forEach(counties::forget);
        feed.publishPlans(news);
    }

    @Override
    public void forget(TopicPartition partition) {
        offsets.forget(partition);
    }
}
