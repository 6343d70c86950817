package berm.center.told;

import berm.center.asked.Asked;
import berm.center.asked.Typed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a patrol as somebody filled it in. */
record PatrolForm(
        @Typed(format = "date-time") @Nullable String at,
        @Typed(most = NOTE) @Nullable String note,
        @Typed(needed = true) @Nullable List<@Nullable Line> items) {
    private static final int NOTE = 1_000;
    private static final int ITEM_NOTE = 300;

    /** A line of it. */
    record Line(
            @Typed(needed = true, word = PatrolItem.class) @Nullable String item,
            @Typed(needed = true, word = Patrol.Finding.class) @Nullable String finding,
            @Typed(most = ITEM_NOTE) @Nullable String note) {}

    /** What was looked at; lines that say nothing of their item are of items nobody saw. */
    List<Patrol.Look> looks(String kind, Asked asked) {
        List<PatrolItem> known = PatrolItem.of(kind);
        List<Patrol.Look> looks = new ArrayList<>();
        Set<PatrolItem> seen = EnumSet.noneOf(PatrolItem.class);
        for (Line line : lines(known.size(), asked)) {
            PatrolItem item = asked.word("item", line.item(), PatrolItem.class);
            Patrol.Finding finding = asked.word("finding", line.finding(), Patrol.Finding.class);
            String text = asked.text("note of " + item, line.note(), ITEM_NOTE);
            if (item == null || finding == null) {
                continue;
            }
            if (!known.contains(item) || !seen.add(item)) {
                asked.wrong("item", item + " is none of this kind of site, or there twice");
            } else if (finding == Patrol.Finding.ABNORMAL && text.isEmpty()) {
                asked.wrong(item.name(), "what is abnormal needs a note");
            }
            looks.add(new Patrol.Look(item, finding, text));
        }
        if (looks.stream().allMatch(look -> look.finding() == Patrol.Finding.NOT_SEEN)) {
            asked.wrong("items", "nothing was looked at");
        }
        return looks;
    }

    private List<Line> lines(int most, Asked asked) {
        List<Line> lines = new ArrayList<>();
        for (Line line : items == null ? List.<@Nullable Line>of() : items) {
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() > most) {
            asked.wrong("items", "more than there are");
            return List.of();
        }
        return lines;
    }

    String noteText(Asked asked) {
        return asked.text("note", note, NOTE);
    }
}
