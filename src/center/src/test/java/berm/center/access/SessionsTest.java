package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class SessionsTest {
    private final TestingClock clock = new TestingClock();
    private final JdbcClient database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final long zhang;

    SessionsTest(Databases databases) {
        database = JdbcClient.create(databases.with("V3__access.sql"));
        accounts = new Accounts(database, clock);
        sessions = new Sessions(database, accounts, clock);
        zhang =
                accounts.make("zhang", "hash", null, List.of(Grant.everywhere(Role.VIEWER)))
                        .orElseThrow()
                        .id();
    }

    @Test
    void endsTwelveHoursAfterItsLastRequest() {
        String secret = sessions.begin(zhang);
        clock.move(Duration.ofHours(11));
        assertThat(sessions.use(secret)).isPresent();
        clock.move(Duration.ofHours(11));
        assertThat(sessions.use(secret)).isPresent();

        String unused = sessions.begin(zhang);
        clock.move(Duration.ofHours(12));
        assertThat(sessions.use(unused)).isEmpty();
    }

    @Test
    void endsADayAfterItsLogInHoweverBusy() {
        String secret = sessions.begin(zhang);
        for (int hour = 0; hour < 23; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(sessions.use(secret)).isPresent();
        }
        clock.move(Duration.ofHours(1));
        assertThat(sessions.use(secret)).isEmpty();
    }

    @Test
    void asksForRightsEachTime() {
        String secret = sessions.begin(zhang);
        accounts.grant(zhang, List.of());

        assertThat(sessions.use(secret).orElseThrow().grants()).isEmpty();

        accounts.lock(zhang, true);
        assertThat(sessions.use(secret)).isEmpty();
    }

    @Test
    void theOldestOfVeryManyEnds() {
        List<String> secrets = new ArrayList<>();
        for (int each = 0; each < 21; each++) {
            secrets.add(sessions.begin(zhang));
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(sessions.use(secrets.get(0))).isEmpty();
        assertThat(sessions.use(secrets.get(1))).isPresent();
    }

    @Test
    void itsSecretIsNotInTheDatabase() {
        String secret = sessions.begin(zhang);

        String kept = database.sql("select digest from login_session").query(String.class).single();
        assertThat(kept).isEqualTo(Unguessable.digest(secret)).isNotEqualTo(secret);
        assertThat(sessions.use(kept)).isEmpty();
    }

    @Test
    void aTokenEndsInItsTimeOrWhenItIsRevoked() {
        Tokens tokens = new Tokens(database, clock);
        long day = clock.millis() + 86_400_000;
        String one = tokens.make("archive", "zhang", day, List.of(Grant.everywhere(Role.VIEWER)));
        String other = tokens.make("archive", "zhang", day, List.of());
        assertThat(tokens.use(one).orElseThrow().grants()).hasSize(1);
        assertThat(tokens.all()).allMatch(token -> !one.contains(token.digest()));

        long id = tokens.use(other).orElseThrow().id();
        assertThat(tokens.revoke(id)).isTrue();
        assertThat(tokens.revoke(id)).isFalse();
        assertThat(tokens.use(other)).isEmpty();
        assertThat(tokens.use(one)).isPresent();

        clock.move(Duration.ofDays(1));
        assertThat(tokens.use(one)).isEmpty();
        assertThat(tokens.use("berm_")).isEmpty();
    }
}
