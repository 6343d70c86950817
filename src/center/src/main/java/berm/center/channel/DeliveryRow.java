package berm.center.channel;

import berm.domain.Colour;
import berm.domain.SiteId;
import berm.domain.outside.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery as it is kept.
 *
 * @param due when it is tried next
 * @param foldedInto the delivery that stands for it
 */
record DeliveryRow(
        String id,
        Notice notice,
        String channel,
        Address to,
        State state,
        int attempts,
        Instant due,
        Instant created,
        Instant changed,
        @Nullable String reason,
        @Nullable String foldedInto,
        int folded,
        long place) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** All that {@link #read} wants. */
    static final String SELECT =
            "select d.*, n.kind, n.colour, n.drill, n.world, n.site, n.subject, n.zh, n.en, n.link,"
                    + " n.noticed, n.warning, n.valid_until, (select count(*) from delivery f where f.folded_into = d.id)"
                    + " as folded from delivery d join notice n on n.id = d.notice ";

    Delivery delivery() {
        return new Delivery(id, notice, to, folded);
    }

    static DeliveryRow read(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getString("id"),
                notice(row),
                row.getString("channel"),
                address(row),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")),
                row.getString("reason"),
                row.getString("folded_into"),
                row.getInt("folded"),
                row.getLong("place"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("notice"),
                Notice.Kind.valueOf(row.getString("kind")),
                Colour.valueOf(row.getString("colour")),
                row.getBoolean("drill"),
                row.getString("world"),
                row.getString("site"),
                row.getString("subject"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("link"),
                Instant.ofEpochMilli(row.getLong("noticed")),
                warning(row.getString("warning")),
                time(row.getObject("valid_until", Long.class)));
    }

    /** How a warning is kept. */
    static @Nullable String json(@Nullable Warning warning) {
        return warning == null ? null : JSON.writeValueAsString(warning);
    }

    private static @Nullable Warning warning(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Warning.class);
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** How an address is called in the database. */
    static String kind(Address address) {
        return address.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static Address address(ResultSet row) throws SQLException {
        String value = row.getString("address");
        String person = row.getString("person");
        String kind = row.getString("address_kind");
        return switch (kind) {
            case "EVERYONE" -> new Address.Everyone();
            case "PHONE" -> new Address.Phone(person, value);
            case "MAILBOX" -> new Address.Mailbox(person, value);
            case "SIRENS" -> new Address.Sirens(new SiteId(value), official(row));
            case "AUTHORITY" -> new Address.Authority(official(row));
            default -> throw new IllegalStateException("no kind of address: " + kind);
        };
    }

    private static Official official(ResultSet row) throws SQLException {
        return new Official(
                row.getString("clicked_by"), Instant.ofEpochMilli(row.getLong("clicked")));
    }
}
