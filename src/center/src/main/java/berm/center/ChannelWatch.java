package berm.center;

import berm.center.access.Own;
import berm.center.channel.Couriers;
import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.World;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.Entry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A channel that is dead is an alarm of the centre itself, like any other, until it delivers. */
@Component
class ChannelWatch {

    private static final String CENTER = Own.CENTER;
    static final String CONDITION = "channel.";

    private final Couriers couriers;
    private final Desks desks;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Clock wall;

    ChannelWatch(Couriers couriers, Desks desks, AlarmLog log, JournalRead journal, Clock wall) {
        this.couriers = couriers;
        this.desks = desks;
        this.log = log;
        this.journal = journal;
        this.wall = wall;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (journal.isDone()) {
            compare();
        }
    }

    void compare() {
        Set<String> dead =
                couriers.deadChannels().stream()
                        .map(channel -> CONDITION + channel.name())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                desks.open(World.LIVE.name(), CENTER).stream()
                        .filter(Alarm::isActive)
                        .map(Alarm::condition)
                        .collect(Collectors.toCollection(TreeSet::new));
        dead.stream()
                .filter(condition -> !known.contains(condition))
                .forEach(condition -> say(EventKind.RAISED, condition, Colour.ORANGE));
        known.stream()
                .filter(condition -> !dead.contains(condition))
                .forEach(condition -> say(EventKind.CLEARED, condition, null));
    }

    private void say(EventKind kind, String condition, @Nullable Colour colour) {
        long now = wall.millis();
        var event =
                new ConditionEvent(
                        World.LIVE.name(),
                        CENTER,
                        CENTER,
                        now * 1_000 + Math.floorMod(condition.hashCode(), 1_000),
                        kind,
                        condition,
                        null,
                        colour,
                        now,
                        now,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        CENTER);
        var unused = log.write(new Entry.Said(now, event, null, 0), Origin.NONE);
    }
}
