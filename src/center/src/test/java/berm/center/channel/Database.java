package berm.center.channel;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of the outbox, in memory; it outlives outboxes. */
final class Database {
    final JdbcTemplate jdbc;
    final DeliveryStore store;
    private final TransactionTemplate transaction;

    Database() {
        var source =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V20__deliveries.sql"),
                        new ClassPathResource("db/migration/V50__outside.sql"))
                .execute(source);
        jdbc = new JdbcTemplate(source);
        store = new DeliveryStore(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    Outbox outbox(Clock clock, Outlet... outlets) {
        return new Outbox(store, transaction, new Outlets(List.of(outlets)), clock);
    }

    CapBook capBook(Clock clock) {
        return new CapBook(JdbcClient.create(jdbc), transaction, clock);
    }

    /** All deliveries, the first first. */
    List<DeliveryRow> all() {
        return jdbc.query(DeliveryRow.SELECT + "order by d.place", DeliveryRow::read);
    }

    DeliveryRow of(String notice, Address to) {
        return all().stream()
                .filter(row -> row.notice().id().equals(notice) && row.to().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
