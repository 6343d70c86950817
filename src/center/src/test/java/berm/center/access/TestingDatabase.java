package berm.center.access;

import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database in memory with the tables of access and nothing in them. */
final class TestingDatabase {

    private TestingDatabase() {}

    static JdbcClient fresh() {
        var source =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var tables = new ClassPathResource("db/migration/V30__users.sql");
        new ResourceDatabasePopulator(tables).execute(source);
        return JdbcClient.create(source);
    }
}
