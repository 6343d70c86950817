package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.alarm.DeskState;
import berm.domain.alarm.SiteEvent;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    void anEventThatIsOpenHasItsColourSinceItBeganAndNoTaskIsDone() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1");
        FluentConfiguration flyway = Flyway.configure().dataSource(source);
        var before = flyway.target("40").load().migrate();
        assertThat(before.success).isTrue();
        JdbcClient database = JdbcClient.create(source);
        int kept =
                database.sql(
                                "insert into site_event (world, site, number, opened_at, document)"
                                        + " values ('live', 'pingshan', 3, 1596500000000, ?)")
                        .param(EVENT)
                        .update();
        assertThat(kept).isEqualTo(1);

        assertThat(flyway.target("latest").load().migrate().success).isTrue();

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
}
