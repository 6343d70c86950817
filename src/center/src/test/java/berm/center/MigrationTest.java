package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * H2 keeps each statement of a migration at once, and Flyway notes the migration after its last: a
 * centre killed in between begins the migration again, with some of its statements done.
 */
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void aMigrationThatWasKilledBetweenAnyTwoStatementsIsDoneAgain() throws Exception {
        List<String> before = new ArrayList<>();
        for (Path migration : migrations()) {
            List<String> statements = statements(migration);
            assertThat(statements).isNotEmpty();
            for (int done = 1; done <= statements.size(); done++) {
                JdbcClient database = empty(migration.getFileName() + "-" + done);
                run(database, before);
                run(database, statements.subList(0, done));
                run(database, statements);
            }
            before.addAll(statements);
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    private static List<String> statements(Path migration) throws IOException {
        String bare =
                Files.readAllLines(migration, UTF_8).stream()
                        .filter(line -> !line.strip().startsWith("--"))
                        .collect(Collectors.joining("\n"));
        return Arrays.stream(bare.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static void run(JdbcClient database, List<String> statements) {
        statements.forEach(statement -> database.sql(statement).update());
    }

    private static JdbcClient empty(String name) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
    }
}
