package berm.center.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, deliveries and calls in the database. */
@Repository
class DeliveryStore {

    /** A delivery that is new. */
    record New(String id, Recipient to, State state, Instant due, @Nullable String note) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    DeliveryStore(JdbcTemplate batches) {
        this.database = JdbcClient.create(batches);
        this.batches = batches;
    }

    void keep(Notice notice) {
        int known =
                database.sql("select count(*) from notice where id = ?")
                        .param(notice.id())
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            insert(notice);
        }
    }

    private void insert(Notice notice) {
        database.sql(
                        "insert into notice (id, kind, colour, drill, world, site, subject, zh, en,"
                                + " link, noticed, warning, valid_until) values (:id, :kind,"
                                + " :colour, :drill, :world, :site, :subject, :zh, :en, :link,"
                                + " :noticed, :warning, :until)")
                .param("id", notice.id())
                .param("kind", notice.kind().name())
                .param("colour", notice.colour().name())
                .param("drill", notice.drill())
                .param("world", notice.world())
                .param("site", notice.site())
                .param("subject", notice.subject())
                .param("zh", notice.zh())
                .param("en", notice.en())
                .param("link", notice.link())
                .param("noticed", notice.time().toEpochMilli())
                .param("warning", DeliveryRow.json(notice.warning()))
                .param("until", millis(notice.until()))
                .update();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : (Long) time.toEpochMilli();
    }

    /** Those of the deliveries that are known. */
    Set<String> known(List<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql("select id from delivery where id in (:ids)")
                                .param("ids", ids)
                                .query(String.class)
                                .list());
    }

    /**
     * The last calls by a channel of those addresses.
     *
     * @param underWay the deliveries that are being made just now
     */
    Map<String, CallRule.LastCall> lastCalls(
            String channel, Collection<String> addresses, Set<String> underWay) {
        Map<String, CallRule.LastCall> calls = new HashMap<>();
        if (!addresses.isEmpty()) {
            database.sql(
                            "select c.address, c.delivery, d.due, d.changed, d.urgency, d.state"
                                    + " from last_call c join delivery d on d.id = c.delivery"
                                    + " where c.channel = :channel and c.address in (:addresses)")
                    .param("channel", channel)
                    .param("addresses", addresses)
                    .query(
                            row -> {
                                calls.put(row.getString("address"), lastCall(row, underWay));
                            });
        }
        return calls;
    }

    private static CallRule.LastCall lastCall(ResultSet row, Set<String> underWay)
            throws SQLException {
        String id = row.getString("delivery");
        CallRule.Progress progress =
                switch (State.valueOf(row.getString("state"))) {
                    case WAITING ->
                            underWay.contains(id)
                                    ? CallRule.Progress.MADE
                                    : CallRule.Progress.WAITS;
                    case SENT, DELIVERED, CONFIRMED, DRY_RUN, FOLDED -> CallRule.Progress.MADE;
                    case REFUSED, GIVEN_UP -> CallRule.Progress.FAILED;
                };
        boolean waits = progress == CallRule.Progress.WAITS;
        long time = waits ? row.getLong("due") : row.getLong("changed");
        return new CallRule.LastCall(
                id, Instant.ofEpochMilli(time), row.getInt("urgency"), progress);
    }

    void insert(Notice notice, List<New> deliveries, Instant now) {
        batches.batchUpdate(
                "insert into delivery (id, notice, channel, address_kind, address, person,"
                        + " clicked_by, clicked, state, urgency, attempts, due, created, changed,"
                        + " reason, folded_into)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)",
                deliveries,
                deliveries.size(),
                (row, delivery) -> {
                    Address to = delivery.to().address();
                    boolean folded = delivery.state() == State.FOLDED;
                    row.setString(1, delivery.id());
                    row.setString(2, notice.id());
                    row.setString(3, delivery.to().channel());
                    row.setString(4, DeliveryRow.kind(to));
                    row.setString(5, to.value());
                    row.setString(6, to.person().orElse(null));
                    row.setString(7, to.official().map(Official::name).orElse(null));
                    row.setObject(
                            8, to.official().map(by -> by.clicked().toEpochMilli()).orElse(null));
                    row.setString(9, delivery.state().name());
                    row.setInt(10, notice.urgency());
                    row.setLong(11, delivery.due().toEpochMilli());
                    row.setLong(12, now.toEpochMilli());
                    row.setLong(13, now.toEpochMilli());
                    row.setString(14, folded ? null : delivery.note());
                    row.setString(15, folded ? delivery.note() : null);
                });
    }

    /**
     * Notes the calls that are to be made.
     *
     * @param before the addresses that were called before
     */
    void called(String channel, List<New> calls, Set<String> before) {
        for (New call : calls) {
            String address = call.to().address().value();
            if (before.contains(address)) {
                database.sql("delete from last_call where channel = ? and address = ?")
                        .params(channel, address)
                        .update();
            }
        }
        batches.batchUpdate(
                "insert into last_call (channel, address, delivery) values (?, ?, ?)",
                calls,
                Math.max(calls.size(), 1),
                (row, call) -> {
                    row.setString(1, channel);
                    row.setString(2, call.to().address().value());
                    row.setString(3, call.id());
                });
    }

    /** Has another delivery stand for one that waits, and for all that it stood for. */
    void fold(String waiting, String into, Instant now) {
        database.sql("update delivery set folded_into = ? where folded_into = ?")
                .params(into, waiting)
                .update();
        database.sql(
                        "update delivery set state = 'FOLDED', folded_into = ?, changed = ?"
                                + " where id = ? and state = 'WAITING'")
                .params(into, now.toEpochMilli(), waiting)
                .update();
    }

    /**
     * What a channel should try now, the most urgent first.
     *
     * <p>What is about one subject reaches an authority in the order in which it was let out: an
     * update before its alert, or an alert after its cancellation, would be worse than none.
     */
    List<DeliveryRow> due(String channel, Instant now, int limit) {
        return database.sql(
                        DeliveryRow.SELECT
                                + "where d.id in (select id from delivery where channel = ?"
                                + " and state = 'WAITING' and due <= ? and (address_kind <>"
                                + " 'AUTHORITY' or not exists (select 1 from delivery e"
                                + " join notice m on m.id = e.notice where e.channel ="
                                + " delivery.channel and e.state = 'WAITING' and e.place <"
                                + " delivery.place and m.subject = (select o.subject from"
                                + " notice o where o.id = delivery.notice)))"
                                + " order by channel, state,"
                                + " urgency desc, due, place limit ?)"
                                + " order by d.urgency desc, d.due, d.place")
                .params(channel, now.toEpochMilli(), limit)
                .query(DeliveryRow::read)
                .list();
    }

    /** Notes how an attempt ended. */
    void tried(String id, State state, Instant due, @Nullable String reason, Instant now) {
        database.sql(
                        "update delivery set state = :state, due = :due, reason = :reason,"
                                + " changed = :now, attempts = attempts + 1 where id = :id")
                .param("state", state.name())
                .param("due", due.toEpochMilli())
                .param("reason", reason == null ? null : Texts.shortened(reason, 500))
                .param("now", now.toEpochMilli())
                .param("id", id)
                .update();
    }

    int waiting(String channel) {
        return database.sql("select count(*) from delivery where channel = ? and state = 'WAITING'")
                .param(channel)
                .query(Integer.class)
                .single();
    }

    /** When something last left by a channel; 0 for never. */
    long lastSuccess(String channel) {
        return database.sql(
                        "select coalesce(max(changed), 0) from delivery where channel = ?"
                                + " and state in ('SENT', 'DELIVERED', 'CONFIRMED')")
                .param(channel)
                .query(Long.class)
                .single();
    }

    /** Deliveries from before a place, the newest first; of one subject where it is named. */
    List<DeliveryRow> page(@Nullable String subject, long before, int limit) {
        String where = subject == null ? "" : "and n.subject = :subject ";
        return database.sql(
                        DeliveryRow.SELECT
                                + "where d.place < :before "
                                + where
                                + "order by d.place desc limit :limit")
                .param("before", before)
                .param("subject", subject)
                .param("limit", limit)
                .query(DeliveryRow::read)
                .list();
    }
}
