package berm.center;

import berm.center.Counters.Fate;
import berm.center.PlanView.SensorView;
import berm.center.SiteStore.Heard;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Incidents;
import berm.messages.ConditionRecord;
import berm.messages.MalformedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads records of {@code conditions}: what of them belongs into the alarm journal, and which sites
 * they heard of.
 */
@Component
public class ConditionRecords {

    private static final int DIGITS = 18;
    private static final long LEAST_GRACE = 30 * 60_000L;
    private static final long MOST_GRACE = 24 * 3_600_000L;
    private static final int INTERVALS = 4;
    private static final Read REJECTED =
            new Read(Fate.REJECTED, Optional.empty(), Optional.empty());

    /** What became of a record: the entry it makes, and the site that was heard. */
    record Read(Fate fate, Optional<Entry> entry, Optional<Heard> heard) {}

    private final Desks desks;
    private final SiteStore sites;
    private final Plans plans;
    private final Offsets offsets;
    private final Clock wall;

    ConditionRecords(Desks desks, SiteStore sites, Plans plans, Offsets offsets, Clock wall) {
        this.desks = desks;
        this.sites = sites;
        this.plans = plans;
        this.offsets = offsets;
        this.wall = wall;
    }

    /** Keeps which sites were heard, together with how far that is. */
    @Transactional
    void keep(ConsumerRecords<byte[], byte[]> polled, List<Read> read) {
        Map<String, Heard> heard = new LinkedHashMap<>();
        read.stream()
                .flatMap(each -> each.heard().stream())
                .forEach(word -> heard.merge(word.place(), word, Heard::and));
        heard.values().forEach(sites::hear);
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            offsets.advance(partition, records.get(records.size() - 1).offset() + 1);
        }
    }

    Read read(ConsumerRecord<byte[], byte[]> each) {
        byte[] value = each.value();
        if (value == null) {
            return REJECTED;
        }
        try {
            return read(ConditionRecord.decode(value), decided(each));
        } catch (MalformedException malformed) {
            return REJECTED;
        }
    }

    private Read read(ConditionRecord content, @Nullable Long decided) {
        ConditionEvent event = content.event();
        Pulse pulse = content.pulse();
        if (event != null && Bounds.hold(event)) {
            return read(event, decided);
        }
        return pulse != null && Bounds.hold(pulse) ? read(pulse) : REJECTED;
    }

    private Read read(ConditionEvent event, @Nullable Long decided) {
        if (event.kind() == EventKind.DEAF) {
            boolean told = Incidents.isWorthTelling(event);
            var entry = new Entry.Said(wall.millis(), event, decided, 0);
            return new Read(
                    Fate.ACCEPTED, told ? Optional.of(entry) : Optional.empty(), Optional.empty());
        }
        long grace = grace(event.world(), event.site(), event.plan());
        return new Read(
                Fate.ACCEPTED,
                Optional.of(new Entry.Said(wall.millis(), event, decided, grace)),
                heard(event.world(), event.site(), event.clock(), event.plan()));
    }

    private Read read(Pulse pulse) {
        boolean matters = desks.matters(pulse.world(), pulse.site(), pulse.life(), pulse.clock());
        return new Read(
                Fate.PULSE,
                matters ? Optional.of(entry(pulse)) : Optional.empty(),
                heard(pulse.world(), pulse.site(), pulse.clock(), pulse.plan()));
    }

    private Optional<Heard> heard(String world, String site, long clock, int plan) {
        return Optional.of(new Heard(world, site, clock, plan, wall.millis()));
    }

    private Entry entry(Pulse pulse) {
        return new Entry.Heard(
                pulse.world(),
                pulse.site(),
                wall.millis(),
                pulse.life(),
                pulse.clock(),
                grace(pulse.world(), pulse.site(), pulse.plan()));
    }

    /**
     * Four intervals of the slowest sensor, within bounds: by then a new life has heard each, and
     * said that it is silent if it is.
     */
    private long grace(String world, String site, int plan) {
        long slowest =
                plans.of(world, site, plan).stream()
                        .flatMap(view -> view.sensors().stream())
                        .mapToLong(SensorView::interval)
                        .max()
                        .orElse(0);
        return Math.max(LEAST_GRACE, Math.min(MOST_GRACE, INTERVALS * slowest));
    }

    private static @Nullable Long decided(ConsumerRecord<byte[], byte[]> entry) {
        Header header = entry.headers().lastHeader("decided");
        if (header == null || header.value() == null || header.value().length > DIGITS) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("[0-9]{1," + DIGITS + "}") ? (Long) Long.parseLong(text) : null;
    }
}
