package berm.messages;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong with a document: where it is, what is wrong, what would be right. */
public final class Problems {
    private final String document;
    private final List<String> found = new ArrayList<>();

    public Problems(String document) {
        this.document = document;
    }

    /** Adds one; the path is dotted, with list places in brackets. */
    public void add(String path, String wrong) {
        found.add(document + ": " + (path.isEmpty() ? "" : path + ": ") + wrong);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return String.join("\n", found);
    }
}
