package berm.center;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All that is put aside, at every site.
 *
 * <p>Many consoles ask and each answer goes through all desks, so one stands for two seconds,
 * unless a person has done something since.
 */
@Component
class Asides {

    private static final long AS_GOOD_AS_NEW = 2_000;

    private final Desks desks;
    private final Upkeeps upkeeps;
    private final Clock wall;
    private List<Aside> last = List.of();
    private long lookedAt;
    private boolean known;

    Asides(Desks desks, Upkeeps upkeeps, Clock wall) {
        this.desks = desks;
        this.upkeeps = upkeeps;
        this.wall = wall;
    }

    synchronized List<Aside> all() {
        long now = wall.millis();
        if (!known || now < lookedAt || now - lookedAt >= AS_GOOD_AS_NEW) {
            last = Stream.concat(desks.aside().stream(), upkeeps.running().stream()).toList();
            lookedAt = now;
            known = true;
        }
        return last;
    }

    /** A person has done something: it is looked at again when it is next asked for. */
    synchronized void forget() {
        known = false;
    }
}
