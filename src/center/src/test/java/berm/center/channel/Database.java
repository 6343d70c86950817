package berm.center.channel;

import berm.center.Databases;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of the outbox; it outlives outboxes. */
final class Database implements AutoCloseable {
    private final HikariDataSource source;
    final JdbcTemplate jdbc;
    final DeliveryStore store;
    private final TransactionTemplate transaction;

    Database() {
        this(Databases.H2);
    }

    Database(Databases databases) {
        source = databases.with("V2__channels.sql");
        jdbc = new JdbcTemplate(source);
        store = new DeliveryStore(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
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
