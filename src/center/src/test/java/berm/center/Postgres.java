package berm.center;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for all tests of a JVM, with a user for Berm as operations.md makes it: owner
 * of a database, no more, and known by a password. What is fresh is a schema: it is made and
 * deleted sooner than a database.
 */
final class Postgres {
    private static final String USER = "berm";
    private static final String PASSWORD = "a 'password' with ${signs} = %20";
    private static final String RIGHTS =
            "host all postgres all trust\nhost all berm all scram-sha-256\n";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String URL = start();

    private Postgres() {}

    private static String start() {
        try {
            Path folder = Files.createTempDirectory("berm-postgres");
            EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                run(
                        connection,
                        "create role berm login password '%s'"
                                .formatted(PASSWORD.replace("'", "''")));
                run(connection, "create database berm owner berm");
                Files.writeString(folder.resolve("pg_hba.conf"), RIGHTS);
                run(connection, "select pg_reload_conf()");
            }
            return "jdbc:postgresql://127.0.0.1:%d/berm".formatted(server.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static DatabaseSettings fresh() {
        String schema = "fresh" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(URL, USER, PASSWORD)) {
            run(connection, "create schema " + schema);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new DatabaseSettings(URL + "?currentSchema=" + schema, USER, PASSWORD);
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement made = connection.createStatement()) {
            boolean unused = made.execute(statement);
        }
    }
}
