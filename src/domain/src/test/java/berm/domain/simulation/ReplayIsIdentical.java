package berm.domain.simulation;

import berm.domain.simulation.Watch.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Cut anywhere, begun again from a checkpoint that may be older, and with other ticks left out, the
 * machine says the same of every record, also when it says it again.
 */
final class ReplayIsIdentical implements Invariant {
    private static final int CUTS = 4;

    @Override
    public void check(Life life) {
        List<Object> expected = flat(life.chapters());
        var random = new Random(life.log().size());
        var watch = new Watch();
        watch.take(life.log().get(0), true);
        Checkpoint saved = watch.checkpoint();
        int same = 0;
        for (int cut = 1; cut <= CUTS; cut++) {
            int crash = saved.next() + random.nextInt(life.log().size() - saved.next() + 1);
            Checkpoint next = saved;
            for (int at = saved.next(); at < crash; at++) {
                watch.take(life.log().get(at), random.nextBoolean());
                next = random.nextInt(20) == 0 ? watch.checkpoint() : next;
            }
            compare(expected, flat(watch.chapters()), same, crash);
            watch.restore(next);
            same = flat(watch.chapters()).size();
            saved = next;
        }
        for (LogEntry entry : life.log().subList(saved.next(), life.log().size())) {
            boolean last = entry.offset() == life.log().size() - 1;
            watch.take(entry, last || random.nextBoolean());
        }
        List<Object> said = flat(watch.chapters());
        compare(expected, said, same, life.log().size());
        Broken.unless(said.size() == expected.size(), life.log().size(), "less is said");
    }

    /** Without some ticks it may be behind, but never says anything else. */
    private static void compare(List<Object> expected, List<Object> said, int from, int entry) {
        for (int at = from; at < said.size(); at++) {
            Object other = at < expected.size() ? expected.get(at) : "nothing";
            Broken.unless(
                    said.get(at).equals(other), entry, said.get(at) + ", and before " + other);
        }
    }

    private static List<Object> flat(List<Chapter> chapters) {
        List<Object> all = new ArrayList<>();
        for (Chapter chapter : chapters) {
            if (chapter.fate() != null) {
                all.add(chapter.fate());
            }
            all.addAll(chapter.events());
        }
        return all;
    }
}
