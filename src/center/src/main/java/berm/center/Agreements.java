package berm.center;

import berm.center.response.ResponseStore;
import berm.domain.SiteKey;
import berm.domain.alarm.Agreement;
import berm.domain.alarm.Entry;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.ResponseVersion;
import berm.messages.DeclaredResponse;
import berm.messages.Problems;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes into the alarm journal of each site which response plan holds there from now on: that of
 * the site, or else that of its kind, once its time has come.
 *
 * <p>A site that is new has its plan before the first word that is said of it. What is written
 * twice changes nothing, as a desk takes no version again; what was lost is written by the next
 * look.
 */
@Component
class Agreements {

    private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);

    private final ResponseStore books;
    private final Plans plans;
    private final Desks desks;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Clock wall;
    private final Map<String, Optional<ResponsePlan>> read = new ConcurrentHashMap<>();
    private final Map<String, Agreement> written = new ConcurrentHashMap<>();
    private volatile Map<String, Agreement> inForce = Map.of();
    private volatile Map<String, String> kinds = new ConcurrentHashMap<>();

    Agreements(
            ResponseStore books,
            Plans plans,
            Desks desks,
            AlarmLog log,
            JournalRead journal,
            Clock wall) {
        this.books = books;
        this.plans = plans;
        this.desks = desks;
        this.log = log;
        this.journal = journal;
        this.wall = wall;
    }

    /** Once the journal has been read to its end: what is to be agreed may have been. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (journal.isDone()) {
            agree();
        }
    }

    /** Looks which plans hold now, and agrees them wherever others do. */
    synchronized void agree() {
        written.clear();
        inForce = inForce(wall.millis());
        if (!inForce.isEmpty()) {
            kinds = kinds();
            kinds.keySet().forEach(this::agree);
        }
    }

    private void agree(String place) {
        SiteKey key = SiteKey.parse(place);
        agree(key.world().name(), key.site().value());
    }

    /** Writes down which plan holds at the site, if another one does there. */
    void agree(String world, String site) {
        String place = world + "/" + site;
        Agreement wanted = wanted(place);
        if (wanted != null
                && desks.lacks(world, site, wanted)
                && !wanted.equals(written.put(place, wanted))) {
            var entry = new Entry.Agreed(world, site, wall.millis(), wanted);
            var unused = log.write(entry, Origin.NONE);
        }
    }

    private @Nullable Agreement wanted(String place) {
        Agreement own = inForce.get(place);
        if (own != null || inForce.isEmpty()) {
            return own;
        }
        return inForce.get(kinds.computeIfAbsent(place, this::kind));
    }

    /** The kind of a site that is newer than the last look; none until the next one. */
    private String kind(String place) {
        int slash = place.indexOf('/');
        return plans.inForceAt(place.substring(0, slash), place.substring(slash + 1))
                .map(PlanView::kind)
                .orElse("");
    }

    private Map<String, String> kinds() {
        Map<String, String> found = new ConcurrentHashMap<>();
        for (PlanView plan : plans.inForce(null)) {
            found.put(plan.world() + "/" + plan.site(), plan.kind());
        }
        return found;
    }

    private Map<String, Agreement> inForce(long now) {
        Map<String, Agreement> found = new HashMap<>();
        for (ResponseBook book : books.all()) {
            book.inForce(now)
                    .flatMap(version -> agreement(book, version, now))
                    .ifPresent(agreement -> found.put(book.name(), agreement));
        }
        return found;
    }

    private Optional<Agreement> agreement(
            ResponseBook book, ResponseBook.Version version, long now) {
        ResponseBook.Approval approval = version.approval();
        long from = approval == null ? version.at() : approval.from();
        ResponseVersion named = book.named(version, now);
        return read.computeIfAbsent(
                        book.name() + " v" + version.number(),
                        name -> plan(name, book.name(), version.number()))
                .map(plan -> new Agreement(named, from, plan));
    }

    private Optional<ResponsePlan> plan(String name, String book, int number) {
        var problems = new Problems(name);
        Optional<ResponsePlan> plan =
                books.document(book, number)
                        .map(document -> DeclaredResponse.read(document, problems))
                        .map(DeclaredResponse::plan);
        if (plan.isEmpty()) {
            LOG.error("A response plan is not taken: {}", problems);
        }
        return plan;
    }
}
