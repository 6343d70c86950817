package berm.sim;

import berm.domain.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the pond's story to a recorded world once, from its beginning or from where it was told to
 * before.
 */
final class StoryTeller {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);
    private static final Duration FOREVER = Duration.ofDays(365_000);

    private final SimSettings settings;
    private final Marks marks;
    private volatile PlayCounts counts = PlayCounts.NONE;
    private volatile boolean over;

    StoryTeller(SimSettings settings, Marks marks) {
        this.settings = settings;
        this.marks = marks;
    }

    /** Whether nothing of the story is left to be told. */
    boolean isOver() throws IOException {
        return !rest(toldUntil()).hasNext();
    }

    /** Tells the rest of the story, however often the broker is away. */
    void tell() throws IOException, InterruptedException {
        World world = settings.world();
        long toldUntil = toldUntil();
        Iterator<Step> steps = rest(toldUntil);
        if (steps.hasNext()) {
            LOG.info("telling the story of {} at {} times its pace", world, settings.speed());
            tell(steps, toldUntil);
        }
        over = true;
        LOG.info("the story of {} is over; it is told again to a world of another name", world);
    }

    private void tell(Iterator<Step> steps, long toldUntil)
            throws IOException, InterruptedException {
        String client = "berm-sim-" + UUID.randomUUID();
        try (MqttOutlet mqtt = MqttOutlet.to(settings.mqtt(), client)) {
            Outlet patient =
                    new PatientOutlet(mqtt, FOREVER, pause -> Thread.sleep(pause.toMillis()));
            Gateway gateway = new Gateway(Demonstration.POND, new BermEncoding());
            new RecordedPlayer(
                            settings.world(),
                            gateway,
                            patient,
                            settings.speed(),
                            Metronome.startingNow())
                    .play(steps, toldUntil, this::told);
        }
    }

    private void told(PlayCounts soFar) {
        counts = soFar;
        try {
            if (soFar.steps() > 0) {
                marks.keep(mark(), soFar.stamp());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long toldUntil() throws IOException {
        OptionalLong kept = marks.read(mark());
        return kept.orElse(Long.MIN_VALUE);
    }

    private Iterator<Step> rest(long toldUntil) {
        return Demonstration.pondStory(settings.from())
                .steps()
                .filter(step -> step.stamp() > toldUntil)
                .iterator();
    }

    private String mark() {
        return settings.world() + ".told";
    }

    PlayCounts counts() {
        return counts;
    }

    /** For people: how far it has come. */
    String state() {
        if (over) {
            return "the story of " + settings.world() + " is over";
        }
        return counts.steps() == 0
                ? settings.world() + " waits to begin"
                : settings.world() + " is at " + Instant.ofEpochMilli(counts.stamp());
    }
}
