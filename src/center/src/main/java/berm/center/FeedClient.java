package berm.center;

import berm.center.access.Sight;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One connected console: what it is still to be sent, and the thread that sends it.
 *
 * <p>It is sent only what its visitor may see, and nothing more once that has ended or changed.
 *
 * <p>A console that falls far behind is cut off; it comes back and is given everything anew.
 */
final class FeedClient implements Runnable {

    private static final int BEHIND_LIMIT = 256;

    /**
     * A named message: what of it somebody may see, empty when nothing, and what to do once that
     * has been sent.
     */
    record Message(String name, Function<Sight, Optional<?>> content, Consumer<Sight> sent) {}

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(BEHIND_LIMIT);
    private final Sight sight;
    private volatile boolean open = true;

    FeedClient(Sight sight) {
        this.sight = sight;
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    void offer(Message message) {
        if (!waiting.offer(message)) {
            close();
        }
    }

    void close() {
        open = false;
        waiting.clear();
        boolean unused = waiting.offer(new Message("end", seer -> Optional.empty(), seer -> {}));
    }

    @Override
    public void run() {
        try {
            while (open) {
                Message next = waiting.take();
                if (!sight.holds()) {
                    open = false;
                }
                send(next);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            open = false;
            emitter.completeWithError(gone);
        } catch (InterruptedException stopping) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }

    private void send(Message message) throws IOException {
        Optional<?> content = open ? message.content().apply(sight) : Optional.empty();
        if (content.isPresent()) {
            emitter.send(
                    SseEmitter.event()
                            .name(message.name())
                            .data(content.get(), MediaType.APPLICATION_JSON));
            message.sent().accept(sight);
        }
    }
}
