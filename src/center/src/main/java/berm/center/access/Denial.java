package berm.center.access;

import java.util.OptionalLong;

/** A request that is not carried out, with the status and the words of its answer. */
final class Denial extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final long waitSeconds;

    private Denial(int status, String problem, long waitSeconds) {
        super(problem, null, false, false);
        this.status = status;
        this.waitSeconds = waitSeconds;
    }

    static Denial notLoggedIn() {
        return new Denial(401, "log in first", 0);
    }

    static Denial notAllowed(Operation operation) {
        return new Denial(403, "you are not allowed to " + operation, 0);
    }

    static Denial passwordToChange() {
        return new Denial(403, "change your password first", 0);
    }

    static Denial undeclared() {
        return new Denial(403, "this endpoint does not say what it needs", 0);
    }

    static Denial notOurs() {
        return new Denial(403, "this change did not come from a page of ours", 0);
    }

    /** Of what is not there, and of what must not be known to be there. */
    static Denial notFound() {
        return new Denial(404, "no such thing", 0);
    }

    static Denial repeated() {
        return new Denial(400, "world, site: at most one of each", 0);
    }

    static Denial tooMany(long waitSeconds) {
        return new Denial(429, "too many requests; wait a little", waitSeconds);
    }

    int status() {
        return status;
    }

    OptionalLong waitSeconds() {
        return waitSeconds == 0 ? OptionalLong.empty() : OptionalLong.of(waitSeconds);
    }
}
