package berm.center;

import berm.center.response.ResponseStore;
import berm.domain.World;
import berm.domain.alarm.Entry;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponseBook.Version;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the response plans that came with the installation into the alarm journal, once, and again
 * when the file has changed: they hold as proposed while none of their kind is approved.
 */
@Component
class ProposedResponses {

    private final List<ProposedResponse> proposed;
    private final ResponseStore store;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Clock wall;
    private volatile boolean done;

    ProposedResponses(
            CenterSettings settings,
            ResponseStore store,
            AlarmLog log,
            JournalRead journal,
            Clock wall) {
        this.proposed = settings.files().responses();
        this.store = store;
        this.log = log;
        this.journal = journal;
        this.wall = wall;
    }

    /** Once the journal has been read to its end: they may stand in it. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (!done && journal.isDone()) {
            done = true;
            proposed.stream().filter(plan -> !isNewest(plan)).forEach(this::propose);
        }
    }

    private boolean isNewest(ProposedResponse plan) {
        Optional<Version> newest =
                store.book(plan.kind()).versions().stream()
                        .filter(version -> version.by() == null)
                        .max(Comparator.comparing(Version::number));
        return newest.flatMap(version -> store.document(plan.kind(), version.number()))
                .filter(plan.document()::equals)
                .isPresent();
    }

    /** What cannot be written is tried again. */
    private void propose(ProposedResponse plan) {
        var entry =
                new Entry.Drafted(
                        World.LIVE.name(),
                        ResponseBook.PLACE,
                        wall.millis(),
                        null,
                        plan.kind(),
                        "BERM_RESPONSE_PLANS",
                        plan.document());
        var unused =
                log.write(entry, Origin.NONE)
                        .exceptionally(
                                failed -> {
                                    done = false;
                                    return null;
                                });
    }
}
