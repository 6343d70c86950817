package berm.center;

import berm.domain.alarm.Action;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Where people act on alarms and events: what they do is written down first, and done by that. */
@Component
public class Desk {

    private static final long PATIENCE_SECONDS = 12;

    /** The journal did not take or did not give back what was written, in time. */
    static final class NotRecorded extends Exception {
        private static final long serialVersionUID = 1;

        NotRecorded(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final AlarmLog log;
    private final Receipts receipts;
    private final Clock wall;

    Desk(AlarmLog log, Receipts receipts, Clock wall) {
        this.log = log;
        this.receipts = receipts;
        this.wall = wall;
    }

    /** Writes down what a person does at a site, and says what came of it. */
    Outcome act(String world, String site, String by, Action action)
            throws NotRecorded, InterruptedException {
        return write(new Entry.Done(world, site, wall.millis(), by, action));
    }

    /** Writes an entry down, and says what came of it once it was read back. */
    Outcome write(Entry entry) throws NotRecorded, InterruptedException {
        String request = UUID.randomUUID().toString();
        CompletableFuture<Outcome> receipt = receipts.expect(request);
        try {
            Object unused =
                    log.write(entry, Origin.request(request))
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return receipt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            String reason = Optional.ofNullable(away.getMessage()).orElse("too slow");
            throw new NotRecorded("the alarm journal does not answer: " + reason, away);
        } finally {
            receipts.forget(request);
        }
    }
}
