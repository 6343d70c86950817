package berm.bridge;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The acknowledgements of one MQTT session, released in the order the messages came.
 *
 * <p>Kafka confirms partitions in any order; MQTT 3.1.1 (4.6.0-2) wants acknowledgements in order.
 * So one that is ready waits for those before it. A message that never gets written holds back all
 * later ones: the broker will deliver them again.
 */
final class OrderedAcks {
    private final Deque<Ack> waiting = new ArrayDeque<>();

    /** The acknowledgement of one message. */
    final class Ack {
        private final Runnable send;
        private boolean ready;

        private Ack(Runnable send) {
            this.send = send;
        }

        /** Sends it, now or as soon as those before it are sent. */
        void release() {
            OrderedAcks.this.release(this);
        }
    }

    synchronized Ack next(Runnable send) {
        Ack ack = new Ack(send);
        waiting.addLast(ack);
        return ack;
    }

    private synchronized void release(Ack ack) {
        ack.ready = true;
        while (!waiting.isEmpty() && waiting.getFirst().ready) {
            waiting.removeFirst().send.run();
        }
    }
}
