package berm.center.access;

import java.util.OptionalLong;

/** A request that is not carried out, with the status and the words of its answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final long waitSeconds;

    private Refusal(int status, String problem, long waitSeconds) {
        super(problem, null, false, false);
        this.status = status;
        this.waitSeconds = waitSeconds;
    }

    static Refusal notLoggedIn() {
        return new Refusal(401, "log in first", 0);
    }

    static Refusal notAllowed(Operation operation) {
        return new Refusal(403, "you are not allowed to " + operation, 0);
    }

    static Refusal passwordToChange() {
        return new Refusal(403, "change your password first", 0);
    }

    static Refusal undeclared() {
        return new Refusal(403, "this endpoint does not say what it needs", 0);
    }

    static Refusal notOurs() {
        return new Refusal(403, "this change did not come from a page of ours", 0);
    }

    /** Of what is not there, and of what must not be known to be there. */
    static Refusal notFound() {
        return new Refusal(404, "no such thing", 0);
    }

    static Refusal repeated() {
        return new Refusal(400, "world, site: at most one of each", 0);
    }

    static Refusal tooMany(long waitSeconds) {
        return new Refusal(429, "too many requests; wait a little", waitSeconds);
    }

    int status() {
        return status;
    }

    OptionalLong waitSeconds() {
        return waitSeconds == 0 ? OptionalLong.empty() : OptionalLong.of(waitSeconds);
    }
}
