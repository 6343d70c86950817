package berm.center.asked;

import berm.domain.alarm.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the centre does not do what it was asked, in words for the person who asked. */
public final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * What is answered.
     *
     * @param problems everything that was wrong, for people to read
     * @param refusal why a desk does not do an action, as a word for programs
     */
    public record Why(
            List<String> problems,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Refusal refusal) {}

    private final int status;
    private final transient Why why;

    private NotDone(int status, Why why) {
        super(String.join("\n", why.problems()));
        this.status = status;
        this.why = why;
    }

    private static NotDone of(int status, String problem) {
        return new NotDone(status, new Why(List.of(problem), null));
    }

    /** It was asked wrongly. */
    public static NotDone wrong(List<String> problems) {
        return new NotDone(400, new Why(List.copyOf(problems), null));
    }

    public static NotDone wrong(String problem) {
        return wrong(List.of(problem));
    }

    /** Who asked is not known. */
    public static NotDone stranger(String problem) {
        return of(401, problem);
    }

    /** Who asked may not do it to all of it. */
    public static NotDone notAllowed(String problem) {
        return of(403, problem);
    }

    /** There is no such thing. */
    public static NotDone unknown(String problem) {
        return of(404, problem);
    }

    /** It is not, or no longer, possible as things stand. */
    public static NotDone conflict(String problem) {
        return of(409, problem);
    }

    /** It is more than the centre gives. */
    public static NotDone tooMuch(String problem) {
        return of(413, problem);
    }

    /** What is needed for it does not answer. */
    public static NotDone away(String problem) {
        return of(503, problem);
    }

    /** The same, with what was done and what was not. */
    public static NotDone away(List<String> problems) {
        return new NotDone(503, new Why(List.copyOf(problems), null));
    }

    /** A desk does not do it. */
    public static NotDone byDesk(int status, String problem, Refusal because) {
        return new NotDone(status, new Why(List.of(problem), because));
    }

    /** The status of HTTP that says so. */
    public int status() {
        return status;
    }

    public Why why() {
        return why;
    }
}
