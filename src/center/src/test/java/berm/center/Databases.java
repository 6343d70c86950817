package berm.center;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The databases that the centre runs on. */
public enum Databases {
    H2 {
        @Override
        public DatabaseSettings fresh() {
            return h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }

        @Override
        DatabaseSettings kept(Path folder) {
            return h2("file:" + folder.resolve("center"));
        }
    },
    POSTGRES {
        @Override
        public DatabaseSettings fresh() {
            return Postgres.fresh();
        }

        @Override
        DatabaseSettings kept(Path folder) {
            return fresh();
        }
    };

    /** One with nothing in it, which outlives its users. */
    public abstract DatabaseSettings fresh();

    /**
     * One with nothing in it, on disk.
     *
     * @param folder for what has no place of its own
     */
    abstract DatabaseSettings kept(Path folder);

    /** A fresh one with the tables of some migrations. */
    public HikariDataSource with(String... migrations) {
        DatabaseSettings fresh = fresh();
        var source = new HikariDataSource();
        source.setJdbcUrl(fresh.getJdbcUrl());
        source.setUsername(fresh.user());
        source.setPassword(fresh.password());
        source.setMinimumIdle(0);
        var tables = new ResourceDatabasePopulator();
        for (String migration : migrations) {
            tables.addScript(new ClassPathResource("db/migration/" + migration));
        }
        tables.execute(source);
        return source;
    }

    /** One of H2: {@code mem:name} or {@code file:path}. */
    public static DatabaseSettings h2(String place) {
        return new DatabaseSettings("jdbc:h2:" + place, "berm", "");
    }
}
