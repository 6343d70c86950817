package berm.center;

import berm.domain.alarm.Entry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes into the alarm journal that time has passed, wherever something runs out by it. */
@Component
class Waker {

    private final Desks desks;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Clock wall;

    Waker(Desks desks, AlarmLog log, JournalRead journal, Clock wall) {
        this.desks = desks;
        this.log = log;
        this.journal = journal;
        this.wall = wall;
    }

    /** Once the journal has been read to its end: what runs out in it may have been answered. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void wake() {
        if (journal.isDone()) {
            long now = wall.millis();
            desks.due(now).forEach(place -> wake(place, now));
        }
    }

    private void wake(String place, long now) {
        int slash = place.indexOf('/');
        String world = place.substring(0, slash);
        var unused =
                log.write(new Entry.Passed(world, place.substring(slash + 1), now), Origin.NONE);
    }
}
