package berm.center.access;

import berm.center.DatabaseSettings;
import berm.center.Databases;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with the tables of access and nothing in them, for one thread. */
final class TestingDatabase {

    private TestingDatabase() {}

    static JdbcClient fresh(Databases databases) {
        DatabaseSettings fresh = databases.fresh();
        var source =
                new SingleConnectionDataSource(
                        fresh.getJdbcUrl(), fresh.user(), fresh.password(), true);
        var tables = new ClassPathResource("db/migration/V30__users.sql");
        new ResourceDatabasePopulator(tables).execute(source);
        return JdbcClient.create(source);
    }
}
