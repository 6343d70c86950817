package berm.center.danger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The photographs of hidden dangers in the database. */
@Repository
class PhotoStore {

    /** A photograph without its content. */
    record Listed(long id, Photo.Kind kind, long added, String by) {}

    /** Its content. */
    record Content(Photo.Kind kind, byte[] bytes) {}

    private final JdbcClient database;

    PhotoStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps one more; false when there are so many already that there is no room. */
    @Transactional
    public boolean add(long danger, Content photo, long added, String by) {
        // Holds the danger, so that two who add at once are counted one after the other.
        Long held =
                database.sql("select id from danger where id = ? for update")
                        .param(danger)
                        .query(Long.class)
                        .single();
        if (of(held).size() >= Photo.MOST) {
            return false;
        }
        int unused =
                database.sql(
                                "insert into danger_photo (danger, kind, content, added, by_whom)"
                                        + " values (?, ?, ?, ?, ?)")
                        .params(danger, photo.kind().name(), photo.bytes(), added, by)
                        .update();
        return true;
    }

    List<Listed> of(long danger) {
        return database.sql(
                        "select id, kind, added, by_whom from danger_photo where danger = ?"
                                + " order by id")
                .param(danger)
                .query(
                        (row, number) ->
                                new Listed(
                                        row.getLong("id"),
                                        Photo.Kind.valueOf(row.getString("kind")),
                                        row.getLong("added"),
                                        row.getString("by_whom")))
                .list();
    }

    Optional<Content> find(long danger, long photo) {
        return database.sql("select kind, content from danger_photo where danger = ? and id = ?")
                .params(danger, photo)
                .query(
                        (row, number) ->
                                new Content(
                                        Photo.Kind.valueOf(row.getString("kind")),
                                        row.getBytes("content")))
                .optional();
    }
}
