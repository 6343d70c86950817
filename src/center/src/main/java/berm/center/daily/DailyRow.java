package berm.center.daily;

import berm.center.PlanView.LimitView;
import berm.center.told.ToldFact;
import berm.domain.Colour;
import berm.messages.SiteName;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a sensor, its figures, its limits and its colour.
 *
 * @param direction of its limits, {@code HIGH} or {@code LOW}; null when it has none
 * @param colour the worst that an alarm of it had in the day; null for none
 * @param compared the last comparison with a manual reading
 */
public record DailyRow(
        DailyItem item,
        String sensor,
        SiteName name,
        String unit,
        String ownUnit,
        DailyFigures figures,
        @Nullable String direction,
        List<LimitView> limits,
        @Nullable Colour colour,
        @Nullable ToldFact compared) {
    /** Within an item: the worst colour, then the least margin, then those that miss most. */
    static final Comparator<DailyRow> WORST_FIRST =
            Comparator.comparing(DailyRow::colour, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparingDouble(DailyRow::margin)
                    .thenComparing(row -> -row.figures.missing());

    public DailyRow {
        limits = List.copyOf(limits);
    }

    /** How far its worst reading stayed from its first limit; negative when beyond it. */
    private double margin() {
        Timed worst = figures.worst();
        if (worst == null || limits.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double beyond = worst.value() - limits.get(0).at();
        return "LOW".equals(direction) ? beyond : -beyond;
    }
}
