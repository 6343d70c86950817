package berm.center.asked;

import java.util.List;

/** Why the centre does not do what it was asked, in words for the person who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> problems;

    private Refusal(int status, List<String> problems) {
        super(String.join("\n", problems));
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** It was asked wrongly. */
    public static Refusal wrong(List<String> problems) {
        return new Refusal(400, problems);
    }

    public static Refusal wrong(String problem) {
        return wrong(List.of(problem));
    }

    /** The visitor may not do that to all of it. */
    public static Refusal notAllowed(String problem) {
        return new Refusal(403, List.of(problem));
    }

    /** What it needs is away. */
    public static Refusal away(List<String> problems) {
        return new Refusal(503, problems);
    }

    /** There is no such thing. */
    public static Refusal unknown(String problem) {
        return new Refusal(404, List.of(problem));
    }

    /** It is not, or no longer, possible as things stand. */
    public static Refusal conflict(String problem) {
        return new Refusal(409, List.of(problem));
    }

    /** The status of HTTP that says so. */
    public int status() {
        return status;
    }

    /** Everything that was wrong. */
    public List<String> problems() {
        return problems;
    }
}
