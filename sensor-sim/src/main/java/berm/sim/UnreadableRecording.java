package berm.sim;

import java.io.IOException;
import java.util.List;

/** A recording that cannot be played at all, with everything that is wrong with it. */
public final class UnreadableRecording extends IOException {

    private final List<String> problems;

    UnreadableRecording(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
