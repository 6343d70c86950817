package berm.center.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A channel in memory: delivers, unless it was told what to do next. */
final class WilfulChannel implements Channel {
    private final Class<? extends Address> delivers;
    private final Queue<Outcome> next = new ArrayDeque<>();
    private final List<Delivery> sent = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private volatile String faulty = "";
    private volatile Outcome otherwise = new Outcome.Delivered(Outcome.Certainty.SENT);

    WilfulChannel(Class<? extends Address> delivers) {
        this.delivers = delivers;
    }

    synchronized void next(Outcome outcome) {
        next.add(outcome);
    }

    /** It never gets anything to that address. */
    void neverTo(Address address) {
        faulty = address.value();
    }

    void always(Outcome outcome) {
        otherwise = outcome;
    }

    /** All it was asked to send, also what it did not. */
    synchronized List<Delivery> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Delivery> delivered() {
        return List.copyOf(delivered);
    }

    synchronized List<String> notices() {
        return sent.stream().map(delivery -> delivery.notice().id()).toList();
    }

    @Override
    public Class<? extends Address> delivers() {
        return delivers;
    }

    @Override
    public synchronized Outcome send(Delivery delivery) {
        sent.add(delivery);
        if (delivery.to().value().equals(faulty)) {
            return new Outcome.Away("a fault with this number");
        }
        Outcome outcome = next.isEmpty() ? otherwise : next.remove();
        if (outcome instanceof Outcome.Delivered) {
            delivered.add(delivery);
        }
        return outcome;
    }

    @Override
    public Optional<String> unreachable() {
        return otherwise instanceof Outcome.Away away
                ? Optional.of(away.reason())
                : Optional.empty();
    }
}
