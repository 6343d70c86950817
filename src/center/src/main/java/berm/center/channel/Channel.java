package berm.center.channel;

import java.util.Optional;

/**
 * A way to tell somebody something.
 *
 * <p>It knows how to speak to the other side and nothing else: retries, rates, drills and dry runs
 * are the outbox's affair. It is used by several threads at once.
 */
public interface Channel {

    /** The kind of address it delivers to. */
    Class<? extends Address> delivers();

    /**
     * Delivers, or says why not. Returns within a bounded time, whatever the other side does, and
     * throws for nothing that the other side does.
     */
    Outcome send(Delivery delivery);

    /** What it would send, as a draft; empty where that is no document. Nothing is sent by it. */
    default Optional<CapDraft> draft(Notice notice) {
        return Optional.empty();
    }

    /** Why the other side cannot be reached, found without telling anybody anything. */
    Optional<String> unreachable();
}
