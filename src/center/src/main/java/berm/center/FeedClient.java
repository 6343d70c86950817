package berm.center;

import berm.center.access.Sight;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One connected console, and the thread that sends it what waits for it.
 *
 * <p>It is sent only what its visitor may see, and nothing more once that has ended or changed.
 *
 * <p>A console that falls far behind is cut off; it comes back and is given what it missed.
 */
final class FeedClient implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedClient.class);

    private final SseEmitter emitter = new SseEmitter(0L);
    private final FeedQueue waiting = new FeedQueue();
    private final Sight sight;
    private final Showing showing;
    private volatile boolean open = true;

    FeedClient(Sight sight, Showing showing) {
        this.sight = sight;
        this.showing = showing;
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    void offer(FeedPart part) {
        if (!waiting.offer(part)) {
            close();
        }
    }

    void close() {
        open = false;
        waiting.end();
    }

    @Override
    public void run() {
        try {
            while (open) {
                FeedPart next = waiting.next();
                open &= sight.holds();
                send(next);
            }
            emitter.complete();
        } catch (IOException | RuntimeException gone) {
            open = false;
            end(gone);
        } catch (InterruptedException stopping) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }

    private void end(Exception gone) {
        try {
            emitter.completeWithError(gone);
        } catch (IllegalStateException ended) {
            LOG.debug("The connection had ended already: {}", ended.getMessage());
        }
    }

    private void send(FeedPart part) throws IOException {
        if (open) {
            FeedMessage message = part.message();
            var event = SseEmitter.event().name(message.name());
            String id = message.id();
            if (id != null) {
                event = event.id(id);
            }
            emitter.send(event.data(message.json(sight::sees), MediaType.TEXT_PLAIN));
            showing.sent(
                    part.alarms().stream().filter(a -> sight.sees(a.world(), a.site())).toList());
        }
    }
}
