package berm.center.daily;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table, by items and within an item the worst first, no more than fit on a page.
 *
 * @param rows those shown
 * @param folded how many more points each item has
 */
public record DailyRows(List<DailyRow> rows, Map<DailyItem, Integer> folded) {
    /** So many rows fit on a page of A4 with all that stands beside them. */
    static final int MOST = 20;

    public DailyRows {
        rows = List.copyOf(rows);
        folded = Map.copyOf(folded);
    }

    /** Of each item as many as leave room for all items. */
    static DailyRows of(List<DailyRow> all) {
        Map<DailyItem, List<DailyRow>> items = new EnumMap<>(DailyItem.class);
        for (DailyRow row : all) {
            items.computeIfAbsent(row.item(), unused -> new ArrayList<>()).add(row);
        }
        items.values().forEach(rows -> rows.sort(DailyRow.WORST_FIRST));
        int each = share(items, all.size());
        List<DailyRow> shown = new ArrayList<>();
        Map<DailyItem, Integer> folded = new EnumMap<>(DailyItem.class);
        items.forEach(
                (item, rows) -> {
                    shown.addAll(rows.subList(0, Math.min(each, rows.size())));
                    if (rows.size() > each) {
                        folded.put(item, rows.size() - each);
                    }
                });
        return new DailyRows(shown, folded);
    }

    /** How many of each item may be shown, at least one. */
    private static int share(Map<DailyItem, List<DailyRow>> items, int all) {
        int each = Math.max(1, all);
        while (each > 1 && shown(items, each) > MOST) {
            each--;
        }
        return each;
    }

    private static int shown(Map<DailyItem, List<DailyRow>> items, int each) {
        return items.values().stream().mapToInt(rows -> Math.min(each, rows.size())).sum();
    }
}
