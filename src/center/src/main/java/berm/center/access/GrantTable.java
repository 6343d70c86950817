package berm.center.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grants of accounts or of tokens, in a table of their own. */
final class GrantTable {
    private final JdbcClient database;
    private final String table;
    private final String owner;

    GrantTable(JdbcClient database, String table, String owner) {
        this.database = database;
        this.table = table;
        this.owner = owner;
    }

    List<Grant> of(long id) {
        return database.sql(
                        "select role_name, scope from %s where %s = ? order by role_name, scope"
                                .formatted(table, owner))
                .param(id)
                .query(
                        (row, number) ->
                                new Grant(
                                        Role.valueOf(row.getString("role_name")),
                                        Scope.parse(row.getString("scope"))))
                .list();
    }

    void replace(long id, List<Grant> grants) {
        int unused =
                database.sql("delete from %s where %s = ?".formatted(table, owner))
                        .param(id)
                        .update();
        grants.stream().distinct().forEach(grant -> insert(id, grant));
    }

    private void insert(long id, Grant grant) {
        int unused =
                database.sql(
                                "insert into %s (%s, role_name, scope) values (?, ?, ?)"
                                        .formatted(table, owner))
                        .params(id, grant.role().name(), grant.scope().toString())
                        .update();
    }
}
