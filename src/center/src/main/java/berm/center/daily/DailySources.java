package berm.center.daily;

import berm.center.Known;
import berm.center.Known.SiteAlarm;
import berm.center.PlanView;
import berm.center.PlanView.LadderView;
import berm.center.PlanView.SensorView;
import berm.center.told.ToldFact;
import berm.center.told.ToldStore;
import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Measure;
import berm.domain.measure.RollingSum;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.SiteRule;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the rows of a table are made of. */
@Component
class DailySources {
    private static final int PAGE = 20_000;

    /** So many sensors of a site are read; the largest known pond has fewer. */
    private static final int SENSORS = 300;

    private final Known known;
    private final ToldStore told;
    private final HistoryReader history;

    DailySources(Known known, ToldStore told, HistoryReader history) {
        this.known = known;
        this.told = told;
        this.history = history;
    }

    DailyRows rows(SiteKey key, PlanView plan, Day day, long until, List<SiteAlarm> alarms) {
        Plan judged = known.judgedBy(key).orElse(null);
        List<ToldFact> compared = told.compared(key, day.from(), until);
        List<DailyRow> rows = new ArrayList<>();
        for (SensorView sensor : plan.sensors().stream().limit(SENSORS).toList()) {
            DailyItem item = DailyItem.of(plan.kind(), sensor);
            LadderView limits = sensor.limits();
            Direction danger =
                    limits == null ? item.danger() : Direction.valueOf(limits.direction());
            var gathered =
                    new SensorDay(
                            day.from(),
                            until,
                            sensor.interval(),
                            danger,
                            item == DailyItem.RAIN ? rainfall(judged, sensor.id()) : null);
            gather(key, sensor, day.from(), day.to(), gathered);
            rows.add(
                    new DailyRow(
                            item,
                            sensor.id(),
                            sensor.name(),
                            sensor.unit(),
                            sensor.ownUnit(),
                            gathered.figures(),
                            limits == null ? null : limits.direction(),
                            limits == null ? List.of() : limits.levels(),
                            worst(alarms, sensor.id()),
                            last(compared, sensor.id())));
        }
        return DailyRows.of(rows);
    }

    private void gather(SiteKey key, SensorView sensor, long from, long to, SensorDay gathered) {
        var id = new SensorId(sensor.id());
        long begin = SensorDay.wantedFrom(from, sensor.interval());
        List<HistoryPoint> page;
        do {
            page = history.read(new HistoryQuery(key, id, begin, to + 1, PAGE));
            page.forEach(gathered::take);
            begin = page.isEmpty() ? to : page.get(page.size() - 1).measuredAt() + 1;
        } while (page.size() == PAGE && begin <= to);
    }

    /** How a gauge counts, as the plan's rules take it; null when none takes it as rain. */
    static SensorDay.@Nullable Rainfall rainfall(@Nullable Plan plan, String sensor) {
        Integer number = plan == null ? null : plan.number(sensor);
        if (plan == null || number == null) {
            return null;
        }
        for (Rule rule : plan.sensors().get(number).rules()) {
            Measure measure = rule.measure();
            if (measure instanceof RollingSum sum) {
                return new SensorDay.Rainfall(sum.counter());
            } else if (measure instanceof CalendarSum sum) {
                return new SensorDay.Rainfall(sum.counter());
            }
        }
        for (SiteRule rule : plan.rules()) {
            if (rule.of() instanceof SiteRule.Routed routed && routed.rain() == number) {
                return new SensorDay.Rainfall(routed.counter());
            }
        }
        return null;
    }

    private static @Nullable Colour worst(List<SiteAlarm> alarms, String sensor) {
        return alarms.stream()
                .filter(alarm -> Objects.equals(alarm.sensor(), sensor))
                .map(SiteAlarm::colour)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable ToldFact last(List<ToldFact> compared, String sensor) {
        return compared.stream()
                .filter(each -> Objects.equals(each.sensor(), sensor))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
