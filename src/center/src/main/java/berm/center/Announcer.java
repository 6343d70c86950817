package berm.center;

import berm.center.channel.Address;
import berm.center.channel.Notice;
import berm.center.channel.Outbox;
import berm.center.channel.Outlet;
import berm.center.channel.Outlets;
import berm.center.channel.Recipient;
import berm.center.roster.OnDuty;
import berm.domain.World;
import berm.domain.alarm.Happening;
import berm.domain.alarm.JournalLine;
import berm.domain.alarm.Outcome;
import berm.domain.alarm.SiteEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells people outside the console what happens to the events of live sites: whoever is behind a
 * channel, and by telephone those on duty and those of the site whose level has been reached.
 *
 * <p>What must not leave the organisation without a named official's click, sirens and CAP, it
 * never addresses. What is read of the journal long after it was written is told to nobody.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final long FRESH_MILLIS = 10 * 60_000;
    private static final Map<Happening, Notice.Kind> TOLD =
            Map.of(
                    Happening.OPENED, Notice.Kind.RAISED,
                    Happening.WORSENED, Notice.Kind.WORSE,
                    Happening.OVERDUE, Notice.Kind.OVERDUE,
                    Happening.RELEASED, Notice.Kind.OVER,
                    Happening.CLOSED, Notice.Kind.OVER);

    private final Outbox outbox;
    private final Outlets outlets;
    private final OnDuty onDuty;
    private final Plans plans;
    private final Sentences sentences;
    private final Clock wall;

    Announcer(
            Outbox outbox,
            Outlets outlets,
            OnDuty onDuty,
            Plans plans,
            Sentences sentences,
            Clock wall) {
        this.onDuty = onDuty;
        this.outbox = outbox;
        this.outlets = outlets;
        this.plans = plans;
        this.sentences = sentences;
        this.wall = wall;
    }

    /** Tells what an entry of the journal has done to events. */
    void announce(Outcome outcome) {
        for (SiteEvent event : outcome.events()) {
            for (JournalLine line : outcome.journal()) {
                Notice.Kind kind = TOLD.get(line.what());
                if (kind != null && isOf(event, line) && isFresh(line)) {
                    tell(event, line, kind);
                }
            }
        }
    }

    private static boolean isOf(SiteEvent event, JournalLine line) {
        Long number = line.event();
        return event.world().equals(World.LIVE.name())
                && line.alarm() == null
                && number != null
                && number == event.number();
    }

    private boolean isFresh(JournalLine line) {
        return wall.millis() - line.happened() < FRESH_MILLIS;
    }

    private void tell(SiteEvent event, JournalLine line, Notice.Kind kind) {
        try {
            List<Recipient> recipients = recipients(event, line.happened());
            if (!recipients.isEmpty()) {
                var unused = outbox.enqueue(notice(event, line, kind), recipients);
            }
        } catch (DataAccessException | IllegalArgumentException failed) {
            LOG.error("Nobody is told of {}: {}", event.place(), failed.getMessage());
        }
    }

    private Notice notice(SiteEvent event, JournalLine line, Notice.Kind kind) {
        String subject = event.place() + "/" + event.number();
        Optional<Sentence> said = sentences.lead(event).map(SaidAlarm::said);
        return new Notice(
                subject + "/" + line.what() + "/" + line.happened(),
                kind,
                event.colour(),
                false,
                event.world(),
                event.site(),
                subject,
                text(kind, event, "zh", said.map(one -> one.zh().sentence()).orElse(event.site())),
                text(kind, event, "en", said.map(one -> one.en().sentence()).orElse(event.site())),
                "/#/event/" + subject,
                Instant.ofEpochMilli(line.happened()));
    }

    private static String text(
            Notice.Kind kind, SiteEvent event, String language, String sentence) {
        boolean zh = language.equals("zh");
        return switch (kind) {
            case OVERDUE -> (zh ? "超时未处置，" : "Overdue at " + event.step() + ". ") + sentence;
            case OVER -> (zh ? "险情已解除：" : "Released: ") + event.site();
            case RAISED, WORSE, WARNING, TEST -> sentence;
        };
    }

    private List<Recipient> recipients(SiteEvent event, long at) {
        List<Recipient> recipients = new ArrayList<>();
        for (Outlet outlet : outlets.all()) {
            Class<? extends Address> delivers = outlet.channel().delivers();
            if (delivers == Address.Everyone.class) {
                recipients.add(new Recipient(outlet.name(), new Address.Everyone()));
            } else if (delivers == Address.Phone.class) {
                people(event, at)
                        .forEach(phone -> recipients.add(new Recipient(outlet.name(), phone)));
            }
        }
        return recipients;
    }

    /** Who is on duty and named a number, then who answers for the site: those it has reached. */
    private List<Address.Phone> people(SiteEvent event, long at) {
        Stream<Address.Phone> roster =
                onDuty.at(event.world(), event.site(), at).stream()
                        .filter(entry -> !entry.phone().isEmpty())
                        .filter(entry -> entry.role().level() <= event.level())
                        .map(entry -> Address.Phone.of(entry.person(), entry.phone()));
        Stream<Address.Phone> siteFile =
                plans.people(event.world(), event.site()).orElse(List.of()).stream()
                        .filter(person -> person.role().level() <= event.level())
                        .map(person -> Address.Phone.of(person.name(), person.phone()));
        return Stream.concat(roster, siteFile).distinct().toList();
    }
}
