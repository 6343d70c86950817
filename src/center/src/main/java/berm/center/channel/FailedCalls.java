package berm.center.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Telephones whose last call failed: it was refused or given up. Of channels that leave people no
 * quiet nothing is known here, as they keep no last call.
 */
@Repository
public class FailedCalls {

    /**
     * A call that failed.
     *
     * @param at when, ms since 1970, UTC
     * @param reason in the words of the channel
     */
    public record FailedCall(String channel, long at, @Nullable String reason) {}

    private final JdbcClient database;

    FailedCalls(JdbcClient database) {
        this.database = database;
    }

    /** The latest that failed of each number, as {@link Address.Phone} has it. */
    public Map<String, FailedCall> all() {
        Map<String, FailedCall> failed = new HashMap<>();
        database.sql(
                        "select c.address, c.channel, d.changed, d.reason from last_call c"
                                + " join delivery d on d.id = c.delivery"
                                + " where d.address_kind = 'PHONE'"
                                + " and d.state in ('REFUSED', 'GIVEN_UP') order by d.changed")
                .query(
                        row -> {
                            failed.put(row.getString("address"), read(row));
                        });
        return failed;
    }

    private static FailedCall read(ResultSet row) throws SQLException {
        return new FailedCall(
                row.getString("channel"), row.getLong("changed"), row.getString("reason"));
    }
}
