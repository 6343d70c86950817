package berm.center;

import berm.center.Desks.Glance;
import berm.domain.Colour;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A site as the first screen shows it: its worst active colour and what waits for an answer.
 *
 * <p>{@code colour} is null at a site without an active alarm: that is neutral, not green. {@code
 * clock} and {@code heard} are 0 at a site that has a plan and was never heard.
 */
public record SiteView(
        String world,
        String site,
        @Nullable Colour colour,
        long active,
        long unacknowledged,
        long clock,
        @Nullable Integer plan,
        long heard,
        Situation situation) {

    private static final Comparator<SiteView> WORST_FIRST =
            Comparator.comparing(SiteView::colour, Comparator.nullsLast(Comparator.reverseOrder()));

    /** The sites with what is open at each, the worst first. */
    static List<SiteView> of(
            List<SiteStore.Heard> sites, BiFunction<String, String, Glance> glance) {
        List<SiteView> views = new ArrayList<>();
        for (SiteStore.Heard site : sites) {
            views.add(of(site, glance.apply(site.world(), site.site())));
        }
        views.sort(WORST_FIRST);
        return views;
    }

    private static SiteView of(SiteStore.Heard site, Glance glance) {
        List<Alarm> here = glance.open();
        List<Alarm> active = here.stream().filter(alarm -> alarm.isActive()).toList();
        long unacknowledged = here.stream().filter(Alarm::isUnacknowledged).count();
        return new SiteView(
                site.world(),
                site.site(),
                active.stream().map(Alarm::colour).max(Comparator.naturalOrder()).orElse(null),
                active.size(),
                unacknowledged,
                site.clock(),
                site.plan(),
                site.heard(),
                glance.situation());
    }
}
