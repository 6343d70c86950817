package berm.domain.simulation;

import java.util.Objects;

/**
 * Every reading of every message ends exactly once, accepted, rejected or duplicate, and as the
 * words of time say: late, old, of a wrong clock, with that reason.
 */
final class EveryMessageEndsOnce implements Invariant {
    @Override
    public void check(Life life) {
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            Broken.unless(at < life.chapters().size(), scene.entry(), "no end: " + scene.fate());
            Chapter chapter = life.chapters().get(at);
            Broken.unless(
                    chapter.entry() == scene.entry()
                            && Objects.equals(chapter.fate(), scene.fate()),
                    scene.entry(),
                    "ended as " + chapter.fate() + ", and not as " + scene.fate());
        }
        Broken.unless(
                life.chapters().size() == life.scenes().size(),
                life.log().size() - 1,
                "more ends than readings");
    }
}
