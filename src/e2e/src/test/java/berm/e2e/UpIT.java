package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.CenterLogIn;
import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code berm up} as a stranger starts it: twice, with everything still there. */
@Timeout(600)
class UpIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path directory;

    private final AtomicInteger screens = new AtomicInteger();
    private final int offset = FreePorts.offset();

    private Launcher berm(String... arguments) throws IOException {
        Path screen = directory.resolve("screen-" + screens.incrementAndGet());
        return Launcher.start(screen, arguments);
    }

    private Launcher up(Path data) throws IOException {
        return berm("up", "--port-offset", Integer.toString(offset), "--data", data.toString());
    }

    private String journal() {
        try (Launcher journal =
                berm("journal", "--json", "--world", "demo", "--port-offset", "" + offset)) {
            return journal.exitCode() == 0 ? journal.screen() : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private void awaitUrl(Launcher up) {
        String console = "Console  http://127.0.0.1:" + (8080 + offset);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> !up.isAlive() || up.screen().contains(console));
        assertThat(up.isAlive()).as(up.screen()).isTrue();
    }

    private String alarms(CenterLogIn officer) throws IOException, InterruptedException {
        HttpRequest request =
                officer.request("/api/alarms").timeout(Duration.ofSeconds(20)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** With the one-time password that the screen tells. */
    private CenterLogIn logIn(Launcher up, Path data) throws IOException, InterruptedException {
        Path password = data.resolve("center/first-password");
        String told = Files.readString(password).strip();
        await().until(() -> up.screen().contains(told));
        assertThat(up.screen()).contains("admin");
        return CenterLogIn.first(URI.create("http://127.0.0.1:" + (8080 + offset)), password);
    }

    @Test
    void startsTellsItsStoryStopsAndGoesOnWithAllItKnew() throws Exception {
        Path data = directory.resolve("data");
        String before;
        CenterLogIn officer;
        try (Launcher first = up(data)) {
            awaitUrl(first);
            officer = logIn(first, data);
            await().atMost(PATIENCE).until(() -> journal().contains("\"kind\":\"RAISED\""));
            CenterLogIn known = officer;
            await().atMost(PATIENCE).until(() -> alarms(known).contains("pingshan"));
            playsARecording();
            isWell();
            refusesASecondOne(data);
            before = journal();
            assertThat(first.interrupt()).as(first.screen()).isEqualTo(130);
            assertThat(first.screen()).contains("Stopped");
        }
        assertThat(FreePorts.OF_UP).allMatch(port -> FreePorts.isFree(port + offset));
        try (Launcher second = up(data)) {
            awaitUrl(second);
            assertThat(journal()).startsWith(before);
            assertThat(alarms(officer)).contains("pingshan");
            List<ProcessHandle> centre = second.children();
            assertThat(centre).isNotEmpty();
            second.kill();
            await().atMost(PATIENCE).until(() -> centre.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private void playsARecording() throws Exception {
        Path recording = Launcher.home().resolve("conf/recordings/storm.csv");
        try (Launcher play =
                berm(
                        "play",
                        recording.toString(),
                        "--site=pingshan",
                        "--map=level_m=level",
                        "--map=rain_mm=rain",
                        "--map=outflow_m3s=outflow",
                        "--map=p1_m=P1",
                        "--map=p2_m=P2",
                        "--map=p3_m=P3",
                        "--world=again",
                        "--port-offset=" + offset)) {
            assertThat(play.exitCode()).as(play.screen()).isZero();
            assertThat(play.screen().lines())
                    .contains(
                            "published  1085",
                            "accepted   1085",
                            "derived    360",
                            "stored     1445")
                    .anyMatch(line -> line.startsWith("events ") && line.contains("GAP 1"));
        }
    }

    private void isWell() throws Exception {
        try (Launcher status = berm("status", "--json", "--port-offset=" + offset)) {
            assertThat(status.exitCode()).as(status.screen()).isZero();
            assertThat(status.screen())
                    .startsWith("{\"well\":true")
                    .contains("\"part\":\"simulator\"", "\"topic\":\"raw-1.again\"");
        }
    }

    private void refusesASecondOne(Path data) throws Exception {
        try (Launcher sameData = up(data)) {
            assertThat(sameData.exitCode()).isEqualTo(1);
            assertThat(sameData.screen()).contains("in use", data.toString(), "--data");
        }
        try (Launcher samePorts = up(directory.resolve("other"))) {
            assertThat(samePorts.exitCode()).isEqualTo(1);
            assertThat(samePorts.screen()).contains("did not start: Port ", "--port-offset");
        }
    }
}
