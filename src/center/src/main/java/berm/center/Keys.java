package berm.center;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Numbers that the database gives its rows. */
public final class Keys {
    private Keys() {}

    /** Runs the insertion of one row; gives its id. */
    public static long insert(StatementSpec insertion) {
        var key = new GeneratedKeyHolder();
        int unused = insertion.update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave the row no id");
        }
        return id.longValue();
    }
}
