package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.DeclaredResponse;
import berm.messages.Problems;
import java.util.ArrayList;
import java.util.List;

/** A response plan that came with the installation, for a kind of site. */
public record ProposedResponse(String kind, String document) {

    /** Those of a file, one of each kind at most; what is wrong is added to the problems. */
    static List<ProposedResponse> read(byte[] file, Problems problems) {
        List<ProposedResponse> found = new ArrayList<>();
        for (String document : DeclaredResponse.documents(new String(file, UTF_8))) {
            DeclaredResponse plan = DeclaredResponse.read(document, problems);
            if (plan != null && found.stream().anyMatch(one -> one.kind().equals(plan.kind()))) {
                problems.add("kind", "two for " + plan.kind());
            } else if (plan != null) {
                found.add(new ProposedResponse(plan.kind(), document));
            }
        }
        return found;
    }
}
