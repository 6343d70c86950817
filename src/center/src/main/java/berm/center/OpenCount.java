package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.SiteDesk;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many alarms of a site are not closed, for consoles that cannot be sent each of them.
 *
 * @param open of each colour that there is
 */
record OpenCount(String world, String site, Map<Colour, Integer> open) {

    static OpenCount of(SiteDesk desk) {
        Map<Colour, Integer> open = new EnumMap<>(Colour.class);
        for (Alarm alarm : desk.alarms()) {
            open.merge(alarm.colour(), 1, Integer::sum);
        }
        return new OpenCount(desk.world(), desk.site(), open);
    }

    int all() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }
}
