package berm.sim;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An outlet that outlasts the absence of its receiver: what may not have been taken over is sent
 * again, in order, until it is or patience ends. So everything is told at least once, and what is
 * told twice is told with the same bytes.
 */
final class PatientOutlet implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(PatientOutlet.class);

    private static final int UNCONFIRMED = 64;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Outlet outlet;
    private final Duration patience;
    private final Pause pause;
    private final List<Publication> unconfirmed = new ArrayList<>();

    /** Waiting, kept apart from what is waited for. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * @param patience how long the receiver may be away, in pauses
     */
    PatientOutlet(Outlet outlet, Duration patience, Pause pause) {
        this.outlet = outlet;
        this.patience = patience;
        this.pause = pause;
    }

    @Override
    public void publish(Publication publication) throws IOException {
        unconfirmed.add(publication);
        try {
            outlet.publish(publication);
        } catch (IOException lost) {
            sendAgain(lost);
        }
        if (unconfirmed.size() >= UNCONFIRMED) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            outlet.flush();
            unconfirmed.clear();
        } catch (IOException lost) {
            sendAgain(lost);
        }
    }

    private void sendAgain(IOException lost) throws IOException {
        if (lost instanceof InterruptedIOException) {
            throw lost;
        }
        LOG.warn("{}; {} messages are sent again", lost.toString(), unconfirmed.size());
        IOException failure = lost;
        Duration waited = Duration.ZERO;
        for (Duration next = SHORTEST; waited.compareTo(patience) < 0; next = longer(next)) {
            rest(next);
            waited = waited.plus(next);
            try {
                for (Publication publication : unconfirmed) {
                    outlet.publish(publication);
                }
                outlet.flush();
                unconfirmed.clear();
                return;
            } catch (IOException again) {
                failure = again;
            }
        }
        throw failure;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    private void rest(Duration duration) throws IOException {
        try {
            pause.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted with messages under way");
        }
    }
}
