package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordedPlayerTest {

    private static final World DRILL = new World("drill-1");
    private static final Sample SAMPLE = new Sample(new SensorId("level"), "m", 1.5);

    private final List<String> sent = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void ticksForTheTimeSinceTheStepBeforeAndThenSendsTheMessageOfThatStamp() throws Exception {
        PlayCounts told = play(Speed.MAX, step(5_000), step(65_000));
        assertThat(told).isEqualTo(new PlayCounts(2, 2, 2, 65_000));
        assertThat(sent)
                .containsExactly(
                        "recorded/drill-1/5000/tick 1000",
                        "recorded/drill-1/5000/berm/a/telemetry #1 5000 1.5",
                        "recorded/drill-1/65000/tick 60000",
                        "recorded/drill-1/65000/berm/a/telemetry #2 65000 1.5",
                        "flush");
    }

    @Test
    void aStepWithoutSamplesIsATickAloneAndTakesNoNumber() throws Exception {
        Step silent = new Step(6_000, List.of());
        PlayCounts told = play(Speed.MAX, step(5_000), silent, step(7_000));
        assertThat(told).isEqualTo(new PlayCounts(3, 2, 2, 7_000));
        assertThat(sent)
                .filteredOn(line -> !line.endsWith(" 1000"))
                .containsExactly(
                        "recorded/drill-1/5000/berm/a/telemetry #1 5000 1.5",
                        "recorded/drill-1/7000/berm/a/telemetry #2 7000 1.5",
                        "flush");
    }

    @Test
    void waitsForTheStorysTimeDividedByTheSpeed() throws Exception {
        play(new Speed(300), step(0), step(300_000), step(3_600_000));
        assertThat(waits)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(12));
    }

    @Test
    void refusesAStepThatGoesBackAndSendsNothingOfIt() {
        assertThatThrownBy(() -> play(Speed.MAX, step(5), step(5)))
                .hasMessage("a step at 5 follows one at 5");
        assertThat(sent).hasSize(2);
    }

    @Test
    void goesOnWhereItWasAndVouchesForThePause() throws Exception {
        player(Speed.MAX).play(List.of(step(65_000)).iterator(), 5_000, PlayProgress.UNHEARD);
        assertThat(sent).startsWith("recorded/drill-1/65000/tick 60000");
    }

    @Test
    void saysHowFarItHasComeOnlyWhenThatIsTakenOver() throws Exception {
        List<Step> steps = LongStream.rangeClosed(1, 40).mapToObj(i -> step(i * 1_000)).toList();
        PlayProgress progress = soFar -> sent.add("told " + soFar.steps());
        player(Speed.MAX).play(steps.iterator(), progress);
        assertThat(sent)
                .filteredOn(line -> line.startsWith("told"))
                .containsExactly("told 16", "told 32", "told 40");
        assertThat(sent.get(sent.indexOf("told 16") - 1)).isEqualTo("flush");
        assertThat(sent.get(sent.indexOf("told 16") - 2)).contains("#16 ");
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> play(Speed.MAX, step(1), step(2)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aRecordedWorldIsNeverTheLiveOne() {
        Gateway gateway = new Gateway(new SiteId("a"), RecordedPlayerTest::encode);
        assertThatThrownBy(() -> gateway.recorded(World.LIVE, step(1), 1))
                .hasMessageContaining("live world");
        assertThat(gateway.live(step(1)))
                .extracting(Publication::topic)
                .containsExactly("berm/a/telemetry");
    }

    private PlayCounts play(Speed speed, Step... steps) throws Exception {
        return player(speed).play(List.of(steps).iterator(), PlayProgress.UNHEARD);
    }

    private RecordedPlayer player(Speed speed) {
        Gateway gateway = new Gateway(new SiteId("a"), RecordedPlayerTest::encode);
        return new RecordedPlayer(DRILL, gateway, new ListOutlet(), speed, waits::add);
    }

    private static byte[] encode(long sequence, long measuredAt, List<Sample> samples) {
        String text = "#" + sequence + " " + measuredAt + " " + samples.get(0).value();
        return text.getBytes(UTF_8);
    }

    private static Step step(long stamp) {
        return new Step(stamp, List.of(SAMPLE));
    }

    private final class ListOutlet implements Outlet {
        @Override
        public void publish(Publication publication) {
            sent.add(publication.topic() + " " + new String(publication.payload(), UTF_8));
        }

        @Override
        public void flush() {
            sent.add("flush");
        }
    }
}
