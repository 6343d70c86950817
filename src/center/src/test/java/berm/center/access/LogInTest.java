package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogInTest {
    private static final String RIGHT = "glass river nine";
    private static final String WRONG = "glass river ten";

    private final TestingClock clock = new TestingClock();
    private final JdbcClient database = JdbcClient.create(Databases.H2.with("V3__access.sql"));
    private final Accounts accounts = new Accounts(database, clock);
    private final Passwords passwords = new Passwords();
    private final LogIn logIn = new LogIn(accounts, passwords, clock);

    @Test
    void fiveWrongPasswordsLockAnAccountForAQuarterOfAnHour() {
        make("zhang", null);
        for (int each = 0; each < 4; each++) {
            assertThat(attempt("zhang", WRONG)).isEqualTo("WRONG");
        }
        assertThat(attempt("zhang", WRONG)).isEqualTo("WRONG, NOW LOCKED");
        assertThat(attempt("zhang", RIGHT)).isEqualTo("LOCKED");

        clock.move(Duration.ofMillis(Accounts.LOCKED_MILLIS).minusSeconds(1));
        assertThat(attempt("zhang", RIGHT)).isEqualTo("LOCKED");
        clock.move(Duration.ofSeconds(1));
        assertThat(attempt("zhang", RIGHT)).isEqualTo("DONE");
    }

    @Test
    void theRightPasswordForgivesTheWrongOnesBefore() {
        make("zhang", null);
        for (int each = 0; each < 12; each++) {
            assertThat(attempt("zhang", each % 4 == 3 ? RIGHT : WRONG))
                    .isEqualTo(each % 4 == 3 ? "DONE" : "WRONG");
        }
    }

    @Test
    void anotherAccountIsNotLockedWithIt() {
        make("zhang", null);
        make("li", null);
        for (int each = 0; each < 9; each++) {
            assertThat(attempt("zhang", WRONG)).isNotEqualTo("DONE");
        }
        assertThat(attempt("li", RIGHT)).isEqualTo("DONE");
    }

    @Test
    void aNameIsTheSameHoweverItIsWritten() {
        make("Zhang", null);

        assertThat(attempt("zhang", RIGHT)).isEqualTo("DONE");
        assertThat(attempt("ＺＨＡＮＧ", RIGHT)).isEqualTo("DONE");
        assertThat(accounts.make("ZHANG", "hash", null, List.of())).isEmpty();
    }

    @Test
    void aOneTimePasswordExpires() {
        make("zhang", clock.millis() + 1_000);
        assertThat(attempt("zhang", RIGHT)).isEqualTo("DONE");

        clock.move(Duration.ofSeconds(1));
        assertThat(attempt("zhang", RIGHT)).isEqualTo("EXPIRED");
    }

    @Test
    void nobodyAndSomebodyFromAProviderHaveNoPassword() {
        assertThat(accounts.make("wang@idp", "https://idp", "7")).isPresent();

        assertThat(attempt("nobody", RIGHT)).isEqualTo("UNKNOWN");
        assertThat(attempt("wang@idp", RIGHT)).isEqualTo("WRONG");
        assertThat(attempt("wang@idp", "")).isEqualTo("WRONG");
    }

    @Test
    void anAccountLockedByAnAdministratorIsNotOpenedByTheRightPassword() {
        Account zhang = make("zhang", null);
        accounts.lock(zhang.id(), true);

        assertThat(attempt("zhang", RIGHT)).isEqualTo("LOCKED");
    }

    private Account make(String name, @Nullable Long until) {
        return accounts.make(name, passwords.hash(RIGHT), until, List.of()).orElseThrow();
    }

    private String attempt(String name, String password) {
        LogIn.Outcome outcome = logIn.attempt(name, password);
        assertThat(outcome.in().isPresent()).isEqualTo(outcome.reason().equals("DONE"));
        return outcome.reason();
    }
}
