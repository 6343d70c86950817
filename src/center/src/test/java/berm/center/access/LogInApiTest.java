package berm.center.access;

import static berm.center.access.LogIns.FRESH;
import static berm.center.access.LogIns.change;
import static berm.center.access.LogIns.cookie;
import static berm.center.access.LogIns.logIn;
import static berm.center.access.LogIns.open;
import static berm.center.access.LogIns.settings;
import static berm.center.access.LogIns.user;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Center;
import berm.center.DatabaseSettings;
import berm.center.Databases;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Logging in over HTTP: the first administrator, wrong passwords, too many of them. */
@Timeout(120)
class LogInApiTest {
    @TempDir Path folder;

    @Test
    void theFirstAdministratorMustChangeTheOneTimePasswordAndThenMayAdminister() throws Exception {
        try (Center center = open(folder, "first")) {
            Path file = folder.resolve("first-password");
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            String oneTime = Files.readString(file).strip();
            HttpResponse<String> in = logIn(center, "admin", oneTime);
            assertThat(in.statusCode()).isEqualTo(200);
            assertThat(in.body()).contains("\"mustChangePassword\":true");
            Caller admin = Caller.session(center, cookie(in).orElseThrow());
            for (String path : List.of("/api/users", "/api/alarms", "/api/events", "/api/audit")) {
                assertThat(admin.read(path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(admin.read("/api/me").body()).contains("\"mustChangePassword\":true");
            assertThat(change(admin, oneTime, "short").statusCode()).isEqualTo(400);
            assertThat(change(admin, oneTime, oneTime).statusCode()).isEqualTo(400);
            assertThat(change(admin, "wrong", FRESH).statusCode()).isEqualTo(400);
            assertThat(change(admin, oneTime, FRESH).statusCode()).isEqualTo(204);
            assertThat(admin.read("/api/users").body()).contains("\"admin\"");
            assertThat(file).doesNotExist();
            assertThat(logIn(center, "admin", oneTime).statusCode()).isEqualTo(401);
            assertThat(logIn(center, "admin", FRESH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSecondStartMakesNobody() throws Exception {
        DatabaseSettings database = Databases.h2("file:" + folder.resolve("center"));
        Path password = folder.resolve("first-password");
        try (Center center = new Center(database, "127.0.0.1:1", settings(folder), Map.of())) {
            assertThat(password).exists();
            assertThat(center.part(Accounts.class).named("admin")).isPresent();
        }
        Files.delete(password);
        try (Center center = new Center(database, "127.0.0.1:1", settings(folder), Map.of())) {
            assertThat(password).doesNotExist();
            assertThat(center.part(Accounts.class).count()).isEqualTo(2);
        }
    }

    @Test
    void whatIsWrongIsAnsweredInTheSameWordsAndWritesNoName() throws Exception {
        try (Center center = open(folder, "same-words")) {
            user(center, "zhang");
            String wrong = logIn(center, "zhang", "glass river ten").body();
            assertThat(logIn(center, "hunter2 typed here", FRESH).body()).isEqualTo(wrong);
            assertThat(logIn(center, "\\u0000", FRESH).body()).isEqualTo(wrong);
            assertThat(center.read("/api/audit?user=%00").statusCode()).isEqualTo(400);
            for (int each = 0; each < 5; each++) {
                assertThat(logIn(center, "zhang", "glass river ten").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> locked = logIn(center, "zhang", FRESH);
            assertThat(locked.statusCode()).isEqualTo(401);
            assertThat(locked.body()).isEqualTo(wrong);

            String audit = center.read("/api/audit").body();
            assertThat(audit)
                    .contains("LOG_IN", "UNKNOWN", "WRONG, NOW LOCKED", "LOCKED")
                    .doesNotContain("hunter2", "glass river");
        }
    }

    @Test
    void tooManyLogInsFromOneAddressHaveToWait() throws Exception {
        try (Center center = open(folder, "many")) {
            int[] statuses = new int[30];
            for (int each = 0; each < statuses.length; each++) {
                statuses[each] = logIn(center, "nobody" + each, "x").statusCode();
            }
            assertThat(statuses).startsWith(401, 401).endsWith(429);
            assertThat(logIn(center, "nobody", "x").headers().firstValue("Retry-After"))
                    .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isPositive());
        }
    }

    @Test
    void aLogInGivesASessionOfItsOwnWhateverTheBrowserBrought() throws Exception {
        try (Center center = open(folder, "fixation")) {
            user(center, "zhang");
            String planted = "planted-by-somebody-else";
            Caller victim = Caller.session(center, planted);
            HttpResponse<String> in = logIn(victim, "zhang", FRESH);

            String given = cookie(in).orElseThrow();
            assertThat(given).isNotEqualTo(planted).hasSize(43);
            assertThat(victim.read("/api/me").statusCode()).isEqualTo(401);

            String again =
                    cookie(logIn(Caller.session(center, given), "zhang", FRESH)).orElseThrow();
            assertThat(again).isNotEqualTo(given);
            assertThat(Caller.session(center, given).read("/api/me").statusCode()).isEqualTo(401);
            assertThat(Caller.session(center, again).read("/api/me").statusCode()).isEqualTo(200);
        }
    }
}
