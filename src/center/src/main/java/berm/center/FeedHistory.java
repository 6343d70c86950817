package berm.center;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The news told last, for consoles that were away for a moment. */
final class FeedHistory {

    private static final int AT_HAND = 600;

    private final Deque<FeedPart> atHand = new ArrayDeque<>();

    void add(FeedPart news) {
        atHand.add(news);
        if (atHand.size() > AT_HAND) {
            atHand.remove();
        }
    }

    void clear() {
        atHand.clear();
    }

    /** All news after that one; empty when not all of it is at hand. */
    Optional<List<FeedPart>> since(String last) {
        List<FeedPart> missed = new ArrayList<>();
        boolean found = false;
        for (FeedPart news : atHand) {
            if (found) {
                missed.add(news);
            }
            found |= last.equals(news.message().id());
        }
        return found ? Optional.of(missed) : Optional.empty();
    }
}
