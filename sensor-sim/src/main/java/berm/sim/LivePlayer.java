package berm.sim;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a scenario to the live world as it happens: each step is stamped by the clock. What cannot
 * be sent is counted and not sent again, as with a gateway that keeps nothing: steps = sent +
 * failed.
 */
public final class LivePlayer {

    private static final Logger LOG = LoggerFactory.getLogger(LivePlayer.class);

    private final Scenario scenario;
    private final Duration interval;
    private final Gateway gateway;
    private final Outlet outlet;
    private final InstantSource clock;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean losing;

    public LivePlayer(
            Scenario scenario,
            Duration interval,
            Gateway gateway,
            Outlet outlet,
            InstantSource clock) {
        this.scenario = scenario;
        this.interval = interval;
        this.gateway = gateway;
        this.outlet = outlet;
        this.clock = clock;
    }

    /**
     * Plays until interrupted.
     *
     * @param from the scenario's time at the beginning
     */
    public void play(Metronome metronome, Duration from) throws InterruptedException {
        for (long i = 0; ; i++) {
            Duration time = interval.multipliedBy(i);
            metronome.await(time);
            tell(new Step(clock.millis(), scenario.samples(from.plus(time))));
        }
    }

    private void tell(Step step) throws InterruptedException {
        try {
            for (Publication publication : gateway.live(step)) {
                outlet.publish(publication);
            }
            outlet.flush();
            sent.incrementAndGet();
            losing = false;
        } catch (InterruptedIOException interrupted) {
            throw new InterruptedException(interrupted.getMessage());
        } catch (IOException lost) {
            failed.incrementAndGet();
            if (!losing) {
                LOG.warn("steps of {} are lost: {}", scenario.site(), lost.toString());
            }
            losing = true;
        }
    }

    /** Steps that the outlet's receiver has taken over. */
    public long sent() {
        return sent.get();
    }

    /** Whether the last step was lost. */
    public boolean isLosing() {
        return losing;
    }

    /** Steps of which some or all may be lost. */
    public long failed() {
        return failed.get();
    }
}
