package berm.center;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One connected console: what it is still to be sent, and the thread that sends it.
 *
 * <p>A console that falls far behind is cut off; it comes back and is given everything anew.
 */
final class FeedClient implements Runnable {

    private static final int BEHIND_LIMIT = 256;

    /** A named message, and what to do once it has been sent. */
    record Message(String name, Object content, Runnable sent) {}

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(BEHIND_LIMIT);
    private volatile boolean open = true;

    FeedClient() {
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
        boolean unused = waiting.offer(new Message("end", "", () -> {}));
    }

    @Override
    public void run() {
        try {
            while (open) {
                send(waiting.take());
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
        if (open) {
            emitter.send(
                    SseEmitter.event()
                            .name(message.name())
                            .data(message.content(), MediaType.APPLICATION_JSON));
            message.sent().run();
        }
    }
}
