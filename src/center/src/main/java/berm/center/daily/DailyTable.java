package berm.center.daily;

import berm.center.Known.SiteAlarm;
import berm.center.danger.Danger;
import berm.center.told.Patrol;
import berm.center.told.ToldFact;
import berm.messages.SiteName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of a site and a day; times in ms since 1970, UTC.
 *
 * @param until how far the day has come
 * @param alarmsBesides how many alarms there were besides those listed
 */
public record DailyTable(
        String world,
        String date,
        long from,
        long to,
        long until,
        Header header,
        DailyRows rows,
        List<Patrol> patrols,
        List<SiteAlarm> alarms,
        int alarmsBesides,
        List<Danger> dangers,
        List<DailyEntry> entries) {

    /**
     * What stands over the table.
     *
     * @param grade class of a pond
     * @param officers who had the duty in the day
     */
    public record Header(
            String site,
            SiteName name,
            String kind,
            @Nullable String grade,
            int plan,
            boolean demonstration,
            @Nullable ToldFact response,
            @Nullable ToldFact forecast,
            List<String> officers) {}
}
