package berm.domain.alarm;

import static berm.domain.alarm.DeskStory.MINUTE;

import berm.domain.Colour;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Response plans for tests: those that ship, with other times, tasks and signatures. */
final class Agreements {

    static final Task LOOK =
            new Task(
                    "look",
                    new Bilingual("看", "look"),
                    0,
                    MINUTE,
                    new Bilingual("照片", "a picture"));

    private Agreements() {}

    /** Everything takes so many minutes, and each colour has one task. */
    static Agreement approved(int version, long minutes, boolean signed) {
        return agreement("tailings-pond", version, "Wang", minutes, signed);
    }

    static Agreement proposed(int version, long minutes) {
        return agreement("tailings-pond", version, null, minutes, false);
    }

    static Agreement agreement(
            String book, int version, @Nullable String by, long minutes, boolean signed) {
        long time = minutes * MINUTE;
        Map<Colour, ResponsePlan.Row> rows = new TreeMap<>();
        for (Colour colour : Colour.values()) {
            rows.put(
                    colour,
                    new ResponsePlan.Row(
                            time, time, time, time, 1, time, time, time, signed, List.of(LOOK)));
        }
        Long at = by == null ? null : (Long) DeskStory.DAWN;
        return new Agreement(
                new ResponseVersion(book, version, by, at),
                DeskStory.DAWN,
                new ResponsePlan(3, rows));
    }
}
