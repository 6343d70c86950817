package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryDatabase
@Timeout(60)
class AccountsTest {
    private static final List<Grant> GRANTS = List.of(Grant.everywhere(Role.VIEWER));
    private static final int ROUNDS = 20;

    private final HikariDataSource source;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    AccountsTest(Databases databases) {
        source = databases.with("V3__access.sql");
        accounts = new Accounts(JdbcClient.create(source), new TestingClock());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void ofTwoWhoMakeTheSameAccountAtOnceOneDoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var barrier = new CyclicBarrier(2);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "zhang" + round;
            Callable<Boolean> make =
                    () -> {
                        int unused = barrier.await();
                        return isMade(name);
                    };
            var first = threads.submit(make);
            assertThat(threads.submit(make).get()).isNotEqualTo(first.get());
            assertThat(accounts.named(name).orElseThrow().grants()).isEqualTo(GRANTS);
        }
        threads.shutdown();
        assertThat(accounts.count()).isEqualTo(ROUNDS);
    }

    private boolean isMade(String name) {
        try {
            return transaction.execute(
                    unused -> accounts.make(name, "hash", null, GRANTS).isPresent());
        } catch (DuplicateKeyException sameMoment) {
            return false;
        }
    }

    @Test
    void aPersonOfAProviderIsKnownByIssuerAndSubject() {
        assertThat(accounts.make("li@idp", "https://idp", "77")).isPresent();
        assertThat(accounts.make("li@idp", "https://idp", "78")).isEmpty();
        assertThat(accounts.make("li2@idp", "https://idp", "77")).isEmpty();
        assertThat(accounts.known("https://idp", "77").orElseThrow().name()).isEqualTo("li@idp");
        assertThat(accounts.known("https://idp", "79")).isEmpty();
    }

    @Test
    void whatIsNoNameIsNobodys() {
        assertThat(accounts.named("zhang\0")).isEmpty();
        assertThat(accounts.named("")).isEmpty();
    }
}
