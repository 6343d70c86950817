package berm.center.access;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the visitor of the request that is being answered may see and do: endpoints ask here.
 *
 * <p>What a visitor may not see is answered as what is not there (404); what it sees but may not
 * do, as forbidden (403).
 */
@Component
public class Access {
    static final String WORLD = "berm.access.world";
    static final String SITE = "berm.access.site";
    static final String DETAIL = "berm.access.detail";

    private final Counties counties;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock wall;
    private final AtomicLong changes = new AtomicLong();

    public Access(Counties counties, Sessions sessions, Tokens tokens, Clock wall) {
        this.counties = counties;
        this.sessions = sessions;
        this.tokens = tokens;
        this.wall = wall;
    }

    /** Who makes this request; empty when nobody has logged in. */
    Optional<Visitor> visitor() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    private Visitor present() {
        return visitor().orElseThrow(Denial::notLoggedIn);
    }

    /** The name of who makes this request, as it goes on record. */
    public String officer() {
        return present().onRecord();
    }

    /** Whether a person makes this request, and no program. */
    public boolean isPerson() {
        return visitor().filter(known -> known.kind() == Visitor.Kind.PERSON).isPresent();
    }

    /** Whether the visitor may read that site. */
    public boolean sees(String world, String site) {
        return may(Operation.READ_SITE, world, site);
    }

    /** Whether the visitor may do this at every site. */
    public boolean mayEverywhere(Operation operation) {
        return visitor().filter(known -> known.mayEverywhere(operation)).isPresent();
    }

    public boolean may(Operation operation, String world, String site) {
        return visitor().filter(known -> known.may(operation, world, site, counties)).isPresent();
    }

    /** Whether the visitor may do this at all that the scope is about. */
    public boolean mayThroughout(Operation operation, Scope scope) {
        return visitor()
                .filter(known -> known.mayThroughout(operation, scope, counties))
                .isPresent();
    }

    /** Whether the visitor may do this at something that the scope is about. */
    public boolean mayWithin(Operation operation, Scope scope) {
        return visitor().filter(known -> known.mayWithin(operation, scope, counties)).isPresent();
    }

    /** Ends the request unless the visitor may do this at all that the scope is about. */
    public void require(Operation operation, Scope scope) {
        if (!mayWithin(Operation.READ_SITE, scope)) {
            throw Denial.notFound();
        }
        if (!mayThroughout(operation, scope)) {
            throw Denial.notAllowed(operation);
        }
    }

    /** Ends the request unless the visitor may do this there. */
    public void require(Operation operation, String world, String site) {
        about(world, site);
        if (!present().may(Operation.READ_SITE, world, site, counties)) {
            throw Denial.notFound();
        }
        if (!may(operation, world, site)) {
            throw Denial.notAllowed(operation);
        }
    }

    /** Ends the request unless the visitor may do this somewhere. */
    void require(Operation operation) {
        if (!present().mayAnywhere(operation)) {
            throw Denial.notAllowed(operation);
        }
    }

    /** Ends the request unless the visitor may do this at every site. */
    void requireEverywhere(Operation operation) {
        if (!present().mayEverywhere(operation)) {
            throw Denial.notAllowed(operation);
        }
    }

    /** Says of which site this request is, for the audit. */
    public void about(String world, String site) {
        keep(WORLD, world);
        keep(SITE, site);
    }

    /** Says more of this request, for the audit: no secrets, no long texts. */
    public void note(String detail) {
        keep(DETAIL, detail);
    }

    private static void keep(String name, String value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** What the visitor may see, to be kept for a stream. */
    public Sight sight() {
        return new LiveSight(present(), changes.get());
    }

    /** Rights, sessions or tokens have changed: every sight looks again. */
    void changed() {
        changes.incrementAndGet();
    }

    private Optional<Visitor> again(Visitor visitor) {
        return visitor.kind() == Visitor.Kind.PERSON
                ? sessions.again(visitor.key())
                : tokens.again(visitor.key());
    }

    private final class LiveSight implements Sight {
        private volatile Visitor visitor;
        private volatile long seen;

        LiveSight(Visitor visitor, long seen) {
            this.visitor = visitor;
            this.seen = seen;
        }

        @Override
        public boolean sees(String world, String site) {
            return visitor.may(Operation.READ_SITE, world, site, counties);
        }

        @Override
        public boolean holds() {
            long now = changes.get();
            if (now == seen && wall.millis() < visitor.until()) {
                return true;
            }
            Optional<Visitor> found = again(visitor).filter(visitor::hasSameRights);
            found.ifPresent(
                    same -> {
                        visitor = same;
                        seen = now;
                    });
            return found.isPresent();
        }
    }
}
