package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.World;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Playing through a broker like the embedded one, which keeps sessions on disk. */
@Timeout(300)
class PlayTest {

    private static final World JUNE = new World("june");
    private static final SiteId POND = new SiteId("pond");
    private static final long STEPS = 3_000;

    @TempDir private Path directory;

    private TestBroker broker;

    @BeforeEach
    void startBroker() throws IOException {
        broker = new TestBroker(directory);
        broker.start(0);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void atFullSpeedEverythingReachesASlowListenerOnceAndInOrder() throws Exception {
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        List<PlayCounts> progress = new ArrayList<>();
        try (MqttClient listener =
                broker.listener("recorded/#", message -> slowly(arrived, message))) {
            PlayCounts told = play(Speed.MAX).run(steps(), progress::add);
            assertThat(told).isEqualTo(new PlayCounts(STEPS, STEPS, 2 * STEPS, STEPS * 1_000));
            await().atMost(Duration.ofMinutes(2)).until(() -> arrived.size() >= 2 * STEPS);
            listener.disconnect();
        }
        assertThat(arrived).doesNotHaveDuplicates().hasSize((int) (2 * STEPS));
        assertThat(arrived.subList(0, 3))
                .containsExactly(
                        "recorded/june/1000/tick",
                        "recorded/june/1000/berm/pond/telemetry",
                        "recorded/june/2000/tick");
        assertThat(arrived.get(arrived.size() - 1)).contains("/" + STEPS * 1_000 + "/berm/");
        assertThat(progress.get(progress.size() - 1).steps()).isEqualTo(STEPS);
    }

    @Test
    void endsWhenInterruptedWithWhatWasToldToldAndTheConnectionClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<PlayCounts> playing =
                    thread.submit(() -> play(new Speed(1)).run(steps(), told -> begun.countDown()));
            begun.await();
            thread.shutdownNow();
            assertThatThrownBy(playing::get).hasCauseInstanceOf(InterruptedException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void saysAtOnceThatNoBrokerIsThere() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Play play = new Play(TestBroker.at("127.0.0.1:" + free), JUNE, POND, Speed.MAX);
        assertThatThrownBy(() -> play.run(steps(), PlayProgress.UNHEARD))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot connect to the MQTT broker at 127.0.0.1:" + free);
    }

    @Test
    void theLiveWorldIsNotPlayedInto() {
        assertThatThrownBy(
                        () -> new Play(TestBroker.at("127.0.0.1:1"), World.LIVE, POND, Speed.MAX))
                .hasMessageContaining("live world");
    }

    private Play play(Speed speed) {
        return new Play(broker.open(), JUNE, POND, speed);
    }

    private static Iterator<Step> steps() {
        List<Sample> samples =
                List.of(
                        new Sample(new SensorId("level"), "m", 338.48),
                        new Sample(new SensorId("baro"), "mbar", 960.8395));
        return LongStream.rangeClosed(1, STEPS)
                .mapToObj(second -> new Step(second * 1_000, samples))
                .iterator();
    }

    /** Takes a fifth of a millisecond over each message. */
    private static void slowly(List<String> arrived, String message) {
        arrived.add(message.substring(0, message.indexOf(' ')));
        LockSupport.parkNanos(200_000);
    }
}
