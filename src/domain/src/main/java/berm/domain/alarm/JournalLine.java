package berm.domain.alarm;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened at a site, to an alarm or to the event it belongs to.
 *
 * @param alarm its number; null of what concerns the whole event or a condition
 * @param event its number; null of an alarm outside of any
 * @param happened when, ms: of what a judge said by the site's clock, else by the centre's
 * @param by who did it; null when nobody
 * @param note what was found or done, the reason, or what it was about
 */
public record JournalLine(
        @Nullable Long alarm,
        @Nullable Long event,
        Happening what,
        @Nullable Colour colour,
        long happened,
        @Nullable String by,
        String note) {}
