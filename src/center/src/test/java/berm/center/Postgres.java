package berm.center;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for all tests of a JVM, with a user for Berm as operations.md makes it: owner
 * of a database, no more, and known by a password.
 */
final class Postgres {
    private static final String USER = "berm";
    private static final String PASSWORD = "a 'password' with ${signs} = %20";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("berm-postgres");
            EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
            run(
                    server,
                    "create role berm login password '%s'".formatted(PASSWORD.replace("'", "''")));
            Files.writeString(
                    folder.resolve("pg_hba.conf"),
                    "host all berm all scram-sha-256\nhost all postgres all trust\n");
            run(server, "select pg_reload_conf()");
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DatabaseSettings fresh() {
        String name = "berm" + DATABASES.incrementAndGet();
        run(SERVER, "create database %s owner %s".formatted(name, USER));
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.getPort(), name);
        return new DatabaseSettings(url, USER, PASSWORD);
    }

    private static void run(EmbeddedPostgres server, String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement made = connection.createStatement()) {
            boolean unused = made.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
