package berm.center;

import berm.center.channel.Address;
import berm.center.channel.Official;
import berm.center.channel.Outbox;
import berm.center.channel.Recipient;
import berm.domain.SiteId;
import berm.domain.alarm.Entry;
import berm.domain.alarm.SiteEvent;
import berm.domain.outside.Issue;
import berm.domain.outside.Means;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Puts what officials let out into the outbox, once.
 *
 * <p>It begins when the journal has been read to its end, so that it knows what was in the outbox
 * before: a centre whose database is new repeats nothing. What was not put there within ten minutes
 * after the click is not sent any more, and stays on the page of its event as never sent.
 */
@Component
class Issuer {
    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);

    private final Outbox outbox;
    private final Desks desks;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Clock wall;

    Issuer(Outbox outbox, Desks desks, AlarmLog log, JournalRead journal, Clock wall) {
        this.outbox = outbox;
        this.desks = desks;
        this.log = log;
        this.journal = journal;
        this.wall = wall;
    }

    /** Finds what a stopped centre had not put there, and what could not be. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        issue(desks.events());
    }

    void issue(Collection<SiteEvent> events) {
        if (journal.isDone()) {
            events.forEach(this::issue);
        }
    }

    private void issue(SiteEvent event) {
        event.outside().issues().stream()
                .filter(issue -> !issue.isInOutbox() && issue.isFresh(wall.millis()))
                .forEach(issue -> put(event, issue));
    }

    private void put(SiteEvent event, Issue issue) {
        try {
            var unused = outbox.enqueue(OutsideNotices.of(event, issue), recipients(event, issue));
            note(event, issue);
        } catch (DataAccessException | TransactionException | IllegalArgumentException failed) {
            LOG.error("Not let out yet of {}: {}", event.place(), failed.getMessage());
        }
    }

    private void note(SiteEvent event, Issue issue) {
        var unused =
                log.write(
                        new Entry.Queued(
                                event.world(),
                                event.site(),
                                wall.millis(),
                                event.number(),
                                issue.number()),
                        Origin.NONE);
    }

    private static List<Recipient> recipients(SiteEvent event, Issue issue) {
        var by = new Official(issue.by(), Instant.ofEpochMilli(issue.at()));
        Address to =
                issue.means() == Means.SIRENS
                        ? new Address.Sirens(new SiteId(event.site()), by)
                        : new Address.Authority(by);
        return issue.click().channels().stream().map(name -> new Recipient(name, to)).toList();
    }
}
