package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientOutletTest {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void everythingArrivesInOrderWhateverIsLost() throws IOException {
        long seed = System.nanoTime();
        for (int run = 0; run < 200; run++) {
            Random random = new Random(seed + run);
            Lossy lossy = new Lossy(random);
            PatientOutlet outlet = new PatientOutlet(lossy, Duration.ofDays(9), pauses::add);
            List<String> sent = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
            for (String text : sent) {
                outlet.publish(publication(text));
                if (random.nextInt(10) == 0) {
                    outlet.flush();
                }
            }
            outlet.flush();
            assertThat(new LinkedHashSet<>(lossy.arrived))
                    .as("seed %d", seed + run)
                    .containsExactlyElementsOf(sent);
        }
    }

    @Test
    void givesUpWhenItsPatienceEnds() {
        PatientOutlet outlet = new PatientOutlet(new Absent(), Duration.ofSeconds(5), pauses::add);
        assertThatThrownBy(() -> outlet.publish(publication("1"))).hasMessage("nobody there");
        assertThat(pauses).startsWith(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(pauses).endsWith(Duration.ofSeconds(2));
    }

    @Test
    void anInterruptionEndsPatience() {
        PatientOutlet outlet =
                new PatientOutlet(
                        new Absent(),
                        Duration.ofSeconds(5),
                        pause -> {
                            throw new InterruptedException();
                        });
        assertThatThrownBy(() -> outlet.publish(publication("1")))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Publication publication(String text) {
        return new Publication("a", text.getBytes(UTF_8));
    }

    private static final class Absent implements Outlet {
        @Override
        public void publish(Publication publication) throws IOException {
            throw new IOException("nobody there");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("nobody there");
        }
    }

    /** Loses its connection now and then, and with it the end of what is under way. */
    private static final class Lossy implements Outlet {
        private final Random random;
        private final List<String> underWay = new ArrayList<>();
        private final List<String> arrived = new ArrayList<>();

        Lossy(Random random) {
            this.random = random;
        }

        @Override
        public void publish(Publication publication) throws IOException {
            underWay.add(new String(publication.payload(), UTF_8));
            lose(50);
        }

        @Override
        public void flush() throws IOException {
            lose(4);
            arrived.addAll(underWay);
            underWay.clear();
        }

        private void lose(int oneIn) throws IOException {
            if (random.nextInt(oneIn) == 0) {
                arrived.addAll(underWay.subList(0, random.nextInt(underWay.size() + 1)));
                underWay.clear();
                throw new IOException("connection lost");
            }
        }
    }
}
