package berm.center.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class AuditTest {
    private final TestingClock clock = new TestingClock();
    private final JdbcClient database;
    private final Audit audit;

    AuditTest(Databases databases) {
        database = JdbcClient.create(databases.with("V3__access.sql"));
        audit = new Audit(database, clock);
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        assertThat(audit.chain().holds()).isTrue();
        fill(1_500);

        assertThat(audit.chain().holds()).isTrue();
        assertThat(audit.chain().rows()).isEqualTo(1_500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set who = 'somebody else' where id = 7",
                "update audit set happened = happened + 1 where id = 7",
                "update audit set outcome = 'DONE', detail = '' where id = 7",
                "update audit set world = null, site = 'livepingshan' where id = 7",
                "update audit set hash = '0' where id = 7",
                "delete from audit where id = 7"
            })
    void aChangedOrMissingRowShows(String tampering) {
        fill(12);
        assertThat(database.sql(tampering).update()).isEqualTo(1);

        Audit.Chain chain = audit.chain();
        assertThat(chain.holds()).isFalse();
        assertThat(chain.broken()).isBetween(7L, 8L);
    }

    @Test
    void aTextCutWithinACharacterIsKeptAsItIsHashed() {
        audit.add(event("x".repeat(498) + "\ud840\udc00 and more"));
        audit.add(event("half: \ud840"));

        assertThat(audit.chain().holds()).isTrue();
    }

    @Test
    void textsAreBoundedAndCannotBreakALine() {
        audit.add(event("x".repeat(5_000) + "\n2026 INFO forged"));

        Audit.Row row = audit.rows(everything()).get(0);
        assertThat(row.event().detail()).hasSize(500).doesNotContain("\n");
        assertThat(audit.chain().holds()).isTrue();
    }

    @Test
    void isAskedByPersonAndTimeAndPaged() {
        fill(450);

        List<Audit.Row> first = audit.rows(everything());
        assertThat(first).hasSize(200).first().matches(row -> row.id() == 450);
        long before = first.get(199).id();
        assertThat(audit.rows(new Audit.Question(null, null, null, before)))
                .first()
                .matches(row -> row.id() == before - 1);
        assertThat(audit.rows(new Audit.Question("li", null, null, Long.MAX_VALUE))).isEmpty();
        Long third = audit.rows(new Audit.Question(null, null, null, 4)).get(0).happened();
        assertThat(audit.rows(new Audit.Question("zhang", third, third, Long.MAX_VALUE)))
                .extracting(Audit.Row::id)
                .containsExactly(3L);
    }

    @Test
    void noCodeChangesOrDeletesRows() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(source), ISO_8859_1);
                assertThat(text.toLowerCase(Locale.ROOT))
                        .as("%s", source)
                        .doesNotContain(
                                "update audit", "delete from audit", "truncate table audit");
            }
        }
    }

    private static Audit.Question everything() {
        return new Audit.Question(null, null, null, Long.MAX_VALUE);
    }

    private void fill(int count) {
        for (int each = 0; each < count; each++) {
            audit.add(event("row " + each));
            clock.move(Duration.ofMillis(10));
        }
    }

    private static Audit.Event event(String detail) {
        return new Audit.Event(
                "zhang", "127.0.0.1", "ACKNOWLEDGE", "live", "pingshan", "DONE", detail);
    }
}
