package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.alarm.DeskState;
import berm.domain.alarm.SiteEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.json.JsonMapper;

/** What a centre kept before there were response plans is read as it was. */
class ResponseMigrationTest {

    private static final String EVENT =
            """
            {"world":"live","site":"pingshan","number":3,"colour":"ORANGE","first":7,
             "openedAt":1596500000000,"step":"VERIFY","due":1596500900000,"level":2,"overdue":0,
             "steps":{"ACKNOWLEDGE":{"at":1596500100000,"by":"张","note":"the \\"step\\":\\"x\\""}},
             "held":{},"answered":null,"missed":0,"real":null,"closedAt":null,"open":true}
            """;
    private static final String DESK =
            """
            {"now":1596500100000,"lastAlarm":7,"lastEvent":3,"life":"raw-1/3/9","clock":5,
             "reconcileAt":null,"overrides":{}}
            """;

    @Test
    void anEventThatIsOpenHasItsColourSinceItBeganAndNoTaskIsDone() throws Exception {
        var source = new DriverManagerDataSource("jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1");
        migrate(source, 1, 59);
        JdbcClient database = JdbcClient.create(source);
        int kept =
                database.sql(
                                "insert into site_event (world, site, number, opened_at, document)"
                                        + " values ('live', 'pingshan', 3, 1596500000000, ?)")
                        .param(EVENT)
                        .update();
        assertThat(kept).isEqualTo(1);

        migrate(source, 60, 60);

        String document =
                database.sql("select document from site_event").query(String.class).single();
        SiteEvent event = JsonMapper.shared().readValue(document, SiteEvent.class);
        assertThat(event.since()).isEqualTo(event.openedAt());
        assertThat(event.tasks()).isEmpty();
        assertThat(event.responsePlan()).isNull();
        assertThat(event.steps().values()).extracting(SiteEvent.Done::note).isNotEmpty();
    }

    @Test
    void aDeskThatKnowsOfNoPlanHasThatWhichShips() {
        DeskState desk = JsonMapper.shared().readValue(DESK, DeskState.class);

        assertThat(desk.agreement()).isNull();
        assertThat(desk.lastEvent()).isEqualTo(3);
    }

    /** Runs the scripts of those versions, in their order. */
    private static void migrate(DataSource source, int from, int to) throws Exception {
        Path folder = Path.of("src/main/resources/db/migration");
        try (Connection connection = source.getConnection();
                Stream<Path> scripts = Files.list(folder)) {
            scripts.filter(script -> version(script) >= from && version(script) <= to)
                    .sorted(Comparator.comparingInt(ResponseMigrationTest::version))
                    .forEach(
                            script ->
                                    ScriptUtils.executeSqlScript(
                                            connection,
                                            new EncodedResource(
                                                    new FileSystemResource(script), UTF_8)));
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
