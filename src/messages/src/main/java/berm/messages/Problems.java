package berm.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Everything found wrong with a document: where it is, what is wrong, what would be right. */
public final class Problems {
    private final String document;
    private final List<String> found;
    private final UnaryOperator<String> aside;

    public Problems(String document) {
        this(document, new ArrayList<>(), path -> "");
    }

    private Problems(String document, List<String> found, UnaryOperator<String> aside) {
        this.document = document;
        this.found = found;
        this.aside = aside;
    }

    /** The same problems, to which others are added with a word aside about their path. */
    Problems with(UnaryOperator<String> aside) {
        return new Problems(document, found, aside);
    }

    /** Adds one; the path is dotted, with list places in brackets. */
    public void add(String path, String wrong) {
        found.add(
                document + ": " + (path.isEmpty() ? "" : path + ": ") + wrong + aside.apply(path));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    /** The first, and how many more there are. */
    String shortly() {
        String more = found.size() > 1 ? " and " + (found.size() - 1) + " more" : "";
        return found.get(0) + more;
    }

    @Override
    public String toString() {
        return String.join("\n", found);
    }
}
