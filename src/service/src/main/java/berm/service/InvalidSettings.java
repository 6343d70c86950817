package berm.service;

import java.util.List;

/** Settings that cannot be used, with everything that is wrong with them. */
public final class InvalidSettings extends RuntimeException {
    private final List<String> problems;

    public InvalidSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem: the setting, what it is, what would be right. */
    public List<String> problems() {
        return problems;
    }
}
