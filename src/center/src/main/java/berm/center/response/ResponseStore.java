package berm.center.response;

import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponseBook.Approval;
import berm.domain.alarm.ResponseBook.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of all response plans in the database, made of the alarm journal. */
@Repository
public class ResponseStore {

    private static final String VERSION =
            "select book, number, drafted_by, drafted_at, note, approved_by, approved_at,"
                    + " holds_from, approval_note from response_version";

    private final JdbcClient database;

    ResponseStore(JdbcClient database) {
        this.database = database;
    }

    /** Every book that has a version. */
    public List<ResponseBook> all() {
        Map<String, List<Version>> books = new LinkedHashMap<>();
        database.sql(VERSION + " order by book, number")
                .query(
                        row -> {
                            books.computeIfAbsent(row.getString("book"), name -> new ArrayList<>())
                                    .add(read(row, 0));
                        });
        return books.entrySet().stream()
                .map(book -> new ResponseBook(book.getKey(), book.getValue()))
                .toList();
    }

    /** The book of that name, without versions when there are none. */
    public ResponseBook book(String name) {
        return new ResponseBook(
                name,
                database.sql(VERSION + " where book = ? order by number")
                        .param(name)
                        .query(ResponseStore::read)
                        .list());
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("drafted_by"),
                row.getLong("drafted_at"),
                row.getString("note"),
                approval(row));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        String by = row.getString("approved_by");
        return by == null
                ? null
                : new Approval(
                        by,
                        row.getLong("approved_at"),
                        row.getLong("holds_from"),
                        row.getString("approval_note"));
    }

    /** What was written as that version. */
    public Optional<String> document(String book, int number) {
        return database.sql("select document from response_version where book = ? and number = ?")
                .params(book, number)
                .query(String.class)
                .optional();
    }

    void add(String book, Version version, String document) {
        int unused =
                database.sql(
                                "insert into response_version (book, number, drafted_by, drafted_at,"
                                        + " note, document) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                Arrays.asList(
                                        book,
                                        version.number(),
                                        version.by(),
                                        version.at(),
                                        version.note(),
                                        document))
                        .update();
    }

    void approve(String book, int number, Approval approval) {
        int unused =
                database.sql(
                                "update response_version set approved_by = ?, approved_at = ?,"
                                        + " holds_from = ?, approval_note = ?"
                                        + " where book = ? and number = ?")
                        .params(
                                approval.by(),
                                approval.at(),
                                approval.from(),
                                approval.note(),
                                book,
                                number)
                        .update();
    }
}
