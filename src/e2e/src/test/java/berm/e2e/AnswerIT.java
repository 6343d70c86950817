package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person's answer, once taken, outlives the centre that took it: kill -9 in the same moment. */
@Timeout(600)
class AnswerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLS = 4;
    private static final Pattern ID = Pattern.compile("\"id\":\"(live/pingshan/(\\d+))\"");
    private static final String WAITING = "\"acknowledgement\":\"UNACKNOWLEDGED\"";
    private static final String ANSWERED = "\"acknowledgement\":\"ACKNOWLEDGED\"";

    @TempDir private Path directory;

    @Test
    void anAnswerThatWasTakenIsNotLost() throws Exception {
        try (EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                directory.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                PondStory pond = new PondStory(kafka.bootstrap());
                Service center =
                        Service.center(
                                kafka.bootstrap(), FreePorts.next("centre").number(), directory)) {
            center.start();
            await().atMost(PATIENCE).until(center::isUp);
            assertThat(center.session()).isNotEmpty();
            for (int kill = 0; kill < KILLS; kill++) {
                pond.level(EventKind.RAISED, Colour.ORANGE, 101.71, 101.7, "Wang");
                await().atMost(PATIENCE).until(() -> newest(center).contains(WAITING));
                Matcher id = ID.matcher(newest(center));
                assertThat(id.find()).isTrue();
                String path = "/api/alarms/" + id.group(1);
                String taken =
                        center.post(
                                "/api/actions/live/pingshan/acknowledge", acknowledge(id.group(2)));
                center.kill();
                assertThat(taken).startsWith("200 ").contains(ANSWERED);

                center.start();
                await().atMost(PATIENCE).until(center::isUp);
                assertThat(center.get(path))
                        .startsWith("200 ")
                        .contains(ANSWERED, "checked", "admin");
                pond.level(EventKind.CLEARED, null, 101.6, 101.7, "Wang");
            }
            isMadeAnewFromTheLog(center);
        }
    }

    /** A centre whose database is gone shows the same alarms, answers and times. */
    private void isMadeAnewFromTheLog(Service center) throws Exception {
        String closed = "\"closed\":true";
        await().atMost(PATIENCE).until(() -> count(center.get("/api/alarms"), closed) == KILLS);
        String before = center.get("/api/alarms");
        center.kill();
        Files.delete(directory.resolve("center.mv.db"));
        center.forget();

        center.start();
        await().atMost(PATIENCE).until(center::isUp);
        assertThat(center.session()).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(center.get("/api/alarms")).isEqualTo(before));
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    private static String acknowledge(String alarm) {
        return ("{\"kind\":\"ACKNOWLEDGE\",\"note\":\"checked\","
                + "\"alarms\":[{\"alarm\":"
                + alarm
                + ",\"raising\":1}]}");
    }

    /** The newest alarm, which the list begins with. */
    private static String newest(Service center) {
        String all = center.get("/api/alarms");
        int second = all.indexOf("{\"id\"", all.indexOf("{\"id\"") + 1);
        return second < 0 ? all : all.substring(0, second);
    }
}
