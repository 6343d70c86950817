package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.cap.CapIdentifier;
import berm.messages.cap.CapMessage;
import berm.messages.cap.CapNumber;
import berm.messages.cap.CapReference;
import berm.messages.cap.CapXml;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every CAP message issued, and the names used up.
 *
 * <p>A notice is issued once by each channel: each further attempt, also after a restart, sends the
 * same message again. Messages about one subject by one channel form a chain, drills and tests one
 * of their own: another authority is told of another chain, since it was told at other times.
 */
@Repository
public class CapBook {

    /** What came of asking for a message. */
    sealed interface Entry {}

    /** The message. */
    record Issued(byte[] document) implements Entry {}

    /** It would cancel what was never issued. */
    record Nothing() implements Entry {}

    /** No name is left in this second. */
    record Full(Duration retryAfter) implements Entry {}

    /** A message as a list shows it. */
    record Message(String identifier, String sender, Instant sent, String headline) {}

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CapBook(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The message of a delivery; only one that an official answers for has one. */
    synchronized Entry issue(
            Delivery delivery, String channel, CapSettings settings, String console) {
        Optional<byte[]> known = document(settings.sender(), delivery.id());
        if (known.isPresent()) {
            return new Issued(known.get());
        }
        Entry entry = transaction.execute(unused -> enter(delivery, channel, settings, console));
        if (entry == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return entry;
    }

    private Entry enter(Delivery delivery, String channel, CapSettings settings, String console) {
        List<CapReference> chain = chain(channel, settings.sender(), delivery.notice());
        if (delivery.notice().kind() == Notice.Kind.OVER && chain.isEmpty()) {
            return new Nothing();
        }
        Instant now = clock.instant();
        CapNumber number = CapNumber.next(settings.unit(), now, used(settings, now));
        if (number instanceof CapNumber.Wait full) {
            return new Full(Duration.between(now, full.until()));
        }
        CapIdentifier identifier = ((CapNumber.Given) number).identifier();
        CapMessage message =
                new CapComposer(settings, console)
                        .message(delivery, identifier.toString(), identifier.second(), chain);
        byte[] document = CapXml.write(message);
        keep(delivery, channel, message, identifier, document);
        return new Issued(document);
    }

    /** What would be issued now, under a name that no message can have; it is not kept. */
    CapDraft draft(Notice notice, String channel, CapSettings settings, String console) {
        CapMessage message =
                new CapComposer(settings, console)
                        .draft(notice, chain(channel, settings.sender(), notice));
        return new CapDraft(message.type().name(), new String(CapXml.write(message), UTF_8));
    }

    private Optional<byte[]> document(String sender, String delivery) {
        return database.sql("select document from cap_message where sender = ? and delivery = ?")
                .params(sender, delivery)
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }

    private int used(CapSettings settings, Instant now) {
        return database.sql("select count(*) from cap_message where unit = ? and sent = ?")
                .params(settings.unit().toString(), now.getEpochSecond())
                .query(Integer.class)
                .single();
    }

    /** The messages about its subject since the last cancellation, the first first. */
    private List<CapReference> chain(String channel, String sender, Notice notice) {
        return database.sql(
                        "select identifier, sent from cap_message where sender = :sender"
                                + " and channel = :channel and subject = :subject"
                                + " and drill = :drill and test = :test"
                                + " and place > (select coalesce(max(place), 0) from cap_message"
                                + " where sender = :sender and channel = :channel"
                                + " and subject = :subject and drill = :drill and test = :test"
                                + " and type = 'CANCEL') order by place")
                .param("channel", channel)
                .param("sender", sender)
                .param("subject", notice.subject())
                .param("drill", notice.drill())
                .param("test", notice.kind() == Notice.Kind.TEST)
                .query(
                        (row, number) ->
                                new CapReference(
                                        sender,
                                        row.getString("identifier"),
                                        Instant.ofEpochSecond(row.getLong("sent"))))
                .list();
    }

    private void keep(
            Delivery delivery,
            String channel,
            CapMessage message,
            CapIdentifier identifier,
            byte[] document) {
        Notice notice = delivery.notice();
        database.sql(
                        "insert into cap_message (identifier, sender, unit, sent, delivery, channel, subject,"
                                + " drill, test, type, headline, document) values"
                                + " (:identifier, :sender, :unit, :sent, :delivery, :channel, :subject,"
                                + " :drill, :test, :type, :headline, :document)")
                .param("identifier", message.identifier())
                .param("sender", message.sender())
                .param("unit", identifier.unit().toString())
                .param("sent", message.sent().getEpochSecond())
                .param("delivery", delivery.id())
                .param("channel", channel)
                .param("subject", notice.subject())
                .param("drill", notice.drill())
                .param("test", notice.kind() == Notice.Kind.TEST)
                .param("type", message.type().name())
                .param("headline", message.infos().get(0).headline())
                .param("document", document)
                .update();
    }

    /** The newest messages, the newest first. */
    List<Message> recent(int count) {
        return database.sql(
                        "select identifier, sender, sent, headline from cap_message"
                                + " order by place desc limit ?")
                .param(count)
                .query(
                        (row, number) ->
                                new Message(
                                        row.getString("identifier"),
                                        row.getString("sender"),
                                        Instant.ofEpochSecond(row.getLong("sent")),
                                        row.getString("headline")))
                .list();
    }

    Optional<byte[]> find(String identifier) {
        return database.sql("select document from cap_message where identifier = ?")
                .param(identifier)
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }
}
