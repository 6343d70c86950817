package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.Alarm;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as the first screen shows it: its worst active colour and what waits for an answer.
 *
 * <p>{@code colour} is null at a site without an active alarm: that is neutral, not green. {@code
 * clock} and {@code heard} are 0 at a site that has a plan and was never heard.
 *
 * @param response the level of the emergency response, 1 (I) to 4 (IV); 0 while there is none
 * @param forecast rain that is expected, mm; null while nobody has told
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
        int response,
        @Nullable Double forecast) {

    static final Comparator<SiteView> WORST_FIRST =
            Comparator.comparing(SiteView::colour, Comparator.nullsLast(Comparator.reverseOrder()));

    /** A site with what is open at it and what it was told. */
    static SiteView of(
            SiteStore.Heard site,
            List<Alarm> open,
            @Nullable Double response,
            @Nullable Double forecast) {
        List<Alarm> active = open.stream().filter(Alarm::isActive).toList();
        return new SiteView(
                site.world(),
                site.site(),
                active.stream().map(Alarm::colour).max(Comparator.naturalOrder()).orElse(null),
                active.size(),
                open.stream().filter(Alarm::isUnacknowledged).count(),
                site.clock(),
                site.plan(),
                site.heard(),
                response == null ? 0 : response.intValue(),
                forecast);
    }
}
