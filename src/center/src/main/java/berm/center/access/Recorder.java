package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes requests into the audit. */
@Component
class Recorder {
    private static final int REFUSALS_A_MINUTE = 30;

    private final Audit audit;
    private final Access access;
    private final Allowance refusals;

    Recorder(Audit audit, Access access, Clock wall) {
        this.audit = audit;
        this.access = access;
        this.refusals = new Allowance(REFUSALS_A_MINUTE, wall);
    }

    void done(HttpServletRequest request, String operation, String outcome) {
        audit.add(event(request, who(), operation, outcome, detail(request)));
    }

    /** Of a person who is not logged in yet. */
    void done(
            HttpServletRequest request,
            String who,
            String operation,
            String outcome,
            String detail) {
        audit.add(event(request, who, operation, outcome, detail));
    }

    /** A refusal; of a client that is refused very often the audit says so and then is silent. */
    void refused(HttpServletRequest request, String operation, int status) {
        String client = who() + " " + request.getRemoteAddr();
        if (refusals.take(client) == 0) {
            String outcome = refusals.isSpent(client) ? "REFUSED, AND MORE" : "REFUSED " + status;
            audit.add(event(request, who(), operation, outcome, detail(request)));
        }
    }

    private String who() {
        return access.visitor().map(Visitor::onRecord).orElse("");
    }

    private static String detail(HttpServletRequest request) {
        String more = text(request, Access.DETAIL);
        String what = request.getMethod() + " " + request.getRequestURI();
        return more == null ? what : what + " · " + more;
    }

    private static Audit.Event event(
            HttpServletRequest request,
            String who,
            String operation,
            String outcome,
            String detail) {
        return new Audit.Event(
                who,
                request.getRemoteAddr(),
                operation,
                text(request, Access.WORLD),
                text(request, Access.SITE),
                outcome,
                detail);
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : null;
    }
}
