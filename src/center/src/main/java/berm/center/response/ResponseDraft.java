package berm.center.response;

import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Typed;
import berm.messages.DeclaredResponse;
import berm.messages.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new version as it comes in: the document, and why it is written. */
record ResponseDraft(
        @Typed(needed = true, most = DeclaredResponse.MAX_BYTES) @Nullable String document,
        @Typed(needed = true, most = ResponseDraft.NOTE) @Nullable String note) {

    static final int NOTE = 1000;
    private static final int TOLD = 100;

    /**
     * The note, when all is right.
     *
     * @param kind of the site or sites that it is for; null when that is not known
     * @throws NotDone with everything that is wrong, the first hundred of it
     */
    String check(@Nullable String kind) {
        var asked = new Asked();
        String why = asked.text("note", note, NOTE);
        if (why.isEmpty()) {
            asked.wrong("note", "say why, in at most " + NOTE + " characters");
        }
        List<String> problems = problems(kind);
        problems.stream().limit(TOLD).forEach(wrong -> asked.wrong("document", wrong));
        if (problems.size() > TOLD) {
            asked.wrong("document", "and " + (problems.size() - TOLD) + " more");
        }
        asked.done();
        return why;
    }

    private List<String> problems(@Nullable String kind) {
        var problems = new Problems("plan");
        DeclaredResponse read = DeclaredResponse.read(text(), problems);
        List<String> found = new ArrayList<>();
        problems.found().forEach(problem -> found.add(problem.replaceFirst("^plan: ", "")));
        if (read != null && kind != null && !read.kind().equals(kind)) {
            found.add("kind: is " + read.kind() + ", but this plan is for a " + kind);
        }
        return found;
    }

    String text() {
        return Objects.requireNonNullElse(document, "");
    }
}
