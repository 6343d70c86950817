package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Needs;
import berm.center.access.Open;
import berm.center.access.Operation;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.center.duty.Register;
import berm.center.rescue.Place;
import berm.center.rescue.Station;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.messages.SiteName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role against every operation and every endpoint there is, at a site it has and at one it
 * has not, over HTTP; what is expected comes from the table of {@link Role}.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final String OWN = "pingshan";
    private static final String FOREIGN = "elsewhere";
    private static final String COUNTY = "330106";

    private Center center;

    @BeforeAll
    void start() {
        Station station =
                new Station(
                        "1",
                        new SiteName("站", "Station"),
                        new Place(30, 120),
                        "119",
                        true,
                        Map.of());
        center =
                new Center(
                        Databases.H2.fresh(),
                        "127.0.0.1:1",
                        new DutyFiles(List.of(station), new Register(List.of()), List.of()));
        for (String site : List.of(OWN, FOREIGN)) {
            var event = level(site, "raw-1/17/90213", 1, EventKind.RAISED, Colour.ORANGE);
            center.says(event);
        }
        plan(OWN, COUNTY);
        plan(FOREIGN, "320102");
        for (String book : List.of("tailings-pond", "live/" + OWN, "live/" + FOREIGN)) {
            assertThat(center.part(ResponseDesk.class).draft("张", book, "first", "{}")).isNull();
        }
    }

    @AfterAll
    void stop() {
        center.close();
    }

    @Test
    void everyEndpointSaysWhatItNeedsOrWhyItIsOpen() {
        List<String> silent = new ArrayList<>();
        center.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, endpoint) -> {
                            boolean needs = endpoint.hasMethodAnnotation(Needs.class);
                            boolean open = endpoint.hasMethodAnnotation(Open.class);
                            if (Endpoint.isOurs(endpoint) && needs == open) {
                                silent.add(mapping + " " + endpoint);
                            }
                        });
        assertThat(silent).singleElement().asString().contains("/probe/undeclared");
    }

    @Test
    void anEndpointThatSaysNothingIsClosedToAll() throws Exception {
        assertThat(center.read("/probe/undeclared").statusCode()).isEqualTo(403);
        assertThat(Caller.nobody(center).read("/probe/undeclared").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOverOneSiteMayDoThereWhatTheTableSays(Role role) throws Exception {
        Scope scope = scope(role, Scope.parse("site:live/" + OWN));
        checkOperations(role, Caller.person(center, "of a site " + role, new Grant(role, scope)));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramMayDoWhatTheTableSaysButForWhatIsPersonal(Role role) throws Exception {
        Scope scope = scope(role, Scope.parse("site:live/" + OWN));
        Caller program = Caller.program(center, "program " + role, new Grant(role, scope));
        for (Operation operation : Operation.values()) {
            boolean may = mayByTable(role, operation) && !operation.isPersonal();
            check(program, operation, OWN, may ? 200 : 403);
        }
        assertThat(Operation.APPROVE_OUTSIDE.isPersonal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOverACountyMayDoThereWhatTheTableSays(Role role) throws Exception {
        for (String county : List.of(COUNTY, "330100", "330000")) {
            Grant grant = new Grant(role, scope(role, new Scope.County(county)));
            checkOperations(role, Caller.person(center, "of a county " + role, grant));
        }
    }

    private void checkOperations(Role role, Caller caller) throws Exception {
        for (Operation operation : Operation.values()) {
            boolean may = mayByTable(role, operation);
            check(caller, operation, OWN, may ? 200 : 403);
            check(caller, operation, FOREIGN, !isWide(role) ? 404 : may ? 200 : 403);
            check(caller, operation, "never-heard-of", !isWide(role) ? 404 : may ? 200 : 403);
        }
    }

    /** A wide operation is of who has it everywhere. */
    private static boolean mayByTable(Role role, Operation operation) {
        return role.may(operation) && (!operation.isWide() || isWide(role));
    }

    private static boolean isWide(Role role) {
        return role == Role.ADMINISTRATOR;
    }

    private static Scope scope(Role role, Scope narrow) {
        return isWide(role) ? new Scope.Everything() : narrow;
    }

    private static void check(Caller caller, Operation operation, String site, int status)
            throws Exception {
        assertThat(caller.read("/probe/" + operation + "/live/" + site).statusCode())
                .as("%s at %s", operation, site)
                .isEqualTo(status);
    }

    @Test
    void whoHasNoRightSeesNoSite() throws Exception {
        Caller nothing = Caller.person(center, "nothing");
        for (Operation operation : Operation.values()) {
            check(nothing, operation, OWN, 404);
            check(Caller.nobody(center), operation, OWN, 401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoleMayCallTheEndpointsThatTheTableSays(Role role) throws Exception {
        Grant grant = new Grant(role, scope(role, Scope.parse("site:live/" + OWN)));
        Supplier<Caller> person = () -> Caller.person(center, "caller " + role, grant);
        int checked = 0;
        for (Endpoint endpoint : endpoints()) {
            Operation needs = endpoint.right().orElseThrow();
            boolean may = mayByTable(role, needs) && (!endpoint.everywhere() || isWide(role));
            int own = call(person.get(), endpoint, OWN);
            if (!may) {
                assertThat(own).as("%s", endpoint).isEqualTo(403);
            } else {
                assertThat(own).as("%s", endpoint).isNotIn(401, 403);
            }
            if (endpoint.namesSite()) {
                boolean seen = isWide(role);
                boolean hidden = !seen;
                int foreign = call(person.get(), endpoint, FOREIGN);
                assertThat(own).as("%s", endpoint).isNotEqualTo(404);
                assertThat(foreign == 404)
                        .as("%s elsewhere: %s", endpoint, foreign)
                        .isEqualTo(hidden);
            }
            checked++;
        }
        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void whoHasNoRightAndWhoIsNobodyMayCallNoEndpoint() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            assertThat(call(Caller.nobody(center), endpoint, OWN))
                    .as("%s", endpoint)
                    .isEqualTo(401);
            int status = call(Caller.person(center, "nothing"), endpoint, OWN);
            if (endpoint.needs() == Operation.OWN_ACCOUNT) {
                assertThat(status).as("%s", endpoint).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s", endpoint).isIn(403, 404);
            }
        }
    }

    @Test
    void listsHoldOnlyWhatOneSees() throws Exception {
        Caller own =
                Caller.person(
                        center, "lists", new Grant(Role.VIEWER, Scope.parse("site:live/" + OWN)));
        for (String list : List.of("/api/alarms", "/api/sites")) {
            assertThat(center.read(list).body()).contains(OWN, FOREIGN);
            assertThat(own.read(list).body()).contains(OWN).doesNotContain(FOREIGN);
            assertThat(Caller.person(center, "nothing").read(list).statusCode()).isEqualTo(403);
        }
    }

    private int call(Caller caller, Endpoint endpoint, String site) throws Exception {
        return caller.status(endpoint.method(), endpoint.at(site), endpoint.type());
    }

    private List<Endpoint> endpoints() {
        return Endpoint.all(center).stream().filter(each -> each.right().isPresent()).toList();
    }

    private void plan(String site, String county) {
        String document =
                """
                {"v":1,"site":"%s","version":1,"declared":{"site":"%s",
                 "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond",
                 "place":{"latitude":30.0,"longitude":120.5,"county":"%s"},
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min"}}}}
                """
                        .formatted(site, site, county);
        int unused =
                center.part(JdbcClient.class)
                        .sql(
                                "insert into plan (world, site, version, document) values (?, ?, ?, ?)")
                        .params("live", site, 1, document.getBytes(UTF_8))
                        .update();
    }
}
