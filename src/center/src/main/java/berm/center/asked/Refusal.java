package berm.center.asked;

import java.util.List;

/** Why the centre does not do what it was asked, in words for the person who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Problems problems;

    private Refusal(int status, Problems problems) {
        super(String.join("\n", problems.problems()));
        this.status = status;
        this.problems = problems;
    }

    private static Refusal of(int status, String problem) {
        return new Refusal(status, new Problems(List.of(problem), null));
    }

    /** It was asked wrongly. */
    public static Refusal wrong(List<String> problems) {
        return new Refusal(400, new Problems(List.copyOf(problems), null));
    }

    public static Refusal wrong(String problem) {
        return wrong(List.of(problem));
    }

    /** Who asked is not known. */
    public static Refusal stranger(String problem) {
        return of(401, problem);
    }

    /** There is no such thing. */
    public static Refusal unknown(String problem) {
        return of(404, problem);
    }

    /** It is not, or no longer, possible as things stand. */
    public static Refusal conflict(String problem) {
        return of(409, problem);
    }

    /** It is more than the centre gives. */
    public static Refusal tooMuch(String problem) {
        return of(413, problem);
    }

    /** What is needed for it does not answer. */
    public static Refusal away(String problem) {
        return of(503, problem);
    }

    /** A desk does not do it. */
    public static Refusal byDesk(int status, String problem, berm.domain.alarm.Refusal because) {
        return new Refusal(status, new Problems(List.of(problem), because));
    }

    /** The status of HTTP that says so. */
    public int status() {
        return status;
    }

    /** Everything that was wrong. */
    public Problems problems() {
        return problems;
    }
}
