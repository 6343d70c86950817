package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivePlayerTest {

    private static final long NOW = 1_596_500_000_000L;
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final List<String> sent = new ArrayList<>();

    @Test
    void sendsBermJsonStampedByTheClockWhileTheTankRises() {
        LivePlayer player = player(publication -> sent.add(text(publication)));
        play(player, 3);
        assertThat(sent)
                .containsExactly(
                        "berm/tank-farm/telemetry {\"v\":1,\"seq\":1,\"readings\":[{\"s\":\"t101-level\","
                                + "\"t\":1596500000000,\"x\":12.745,\"u\":\"m\"}]}",
                        "berm/tank-farm/telemetry {\"v\":1,\"seq\":2,\"readings\":[{\"s\":\"t101-level\","
                                + "\"t\":1596500000000,\"x\":12.7454,\"u\":\"m\"}]}",
                        "berm/tank-farm/telemetry {\"v\":1,\"seq\":3,\"readings\":[{\"s\":\"t101-level\","
                                + "\"t\":1596500000000,\"x\":12.7457,\"u\":\"m\"}]}");
        assertThat(player.sent()).isEqualTo(3);
    }

    @Test
    void countsWhatIsLostAndGoesOn() {
        LivePlayer player =
                player(
                        publication -> {
                            if (text(publication).contains("\"seq\":2,")) {
                                throw new IOException("no broker");
                            }
                        });
        play(player, 5);
        assertThat(player.sent()).isEqualTo(4);
        assertThat(player.failed()).isEqualTo(1);
    }

    private static void play(LivePlayer player, int steps) {
        Duration end = INTERVAL.multipliedBy(steps);
        assertThatThrownBy(() -> player.play(time -> stopAt(end, time), Duration.ZERO))
                .isInstanceOf(InterruptedException.class);
    }

    private static void stopAt(Duration end, Duration time) throws InterruptedException {
        if (time.equals(end)) {
            throw new InterruptedException("the end of the test");
        }
    }

    private static LivePlayer player(Sink sink) {
        Scenario farm = Demonstration.tankFarm();
        Gateway gateway = new Gateway(farm.site(), new BermEncoding());
        InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(NOW));
        return new LivePlayer(farm, INTERVAL, gateway, new SinkOutlet(sink), clock);
    }

    private static String text(Publication publication) {
        return publication.topic() + " " + new String(publication.payload(), UTF_8);
    }

    private interface Sink {
        void take(Publication publication) throws IOException;
    }

    private record SinkOutlet(Sink sink) implements Outlet {
        @Override
        public void publish(Publication publication) throws IOException {
            sink.take(publication);
        }

        @Override
        public void flush() {
            // everything is taken at once
        }
    }
}
