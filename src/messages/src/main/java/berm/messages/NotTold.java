package berm.messages;

import java.util.List;

/** Why a site was not told what a person wanted to tell it, in words for that person. */
public final class NotTold extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Whose turn it is. */
    public enum Kind {
        /** It was said wrongly: say it otherwise. */
        SAID_WRONGLY,
        /** Said to something that does not exist, or cannot be told this. */
        UNKNOWN
    }

    private final Kind kind;
    private final transient List<String> problems;

    private NotTold(Kind kind, List<String> problems) {
        super(String.join("\n", problems));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static NotTold saidWrongly(List<String> problems) {
        return new NotTold(Kind.SAID_WRONGLY, problems);
    }

    public static NotTold saidWrongly(String problem) {
        return saidWrongly(List.of(problem));
    }

    public static NotTold unknown(String problem) {
        return new NotTold(Kind.UNKNOWN, List.of(problem));
    }

    public Kind kind() {
        return kind;
    }

    /** Everything that was wrong. */
    public List<String> problems() {
        return problems;
    }
}
