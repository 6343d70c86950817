package berm.center;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the centre can keep: names of their form, texts of a bounded length, finite numbers. */
final class Bounds {

    private static final Pattern WORLD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern SITE = Pattern.compile("~?[a-z0-9][a-z0-9_-]{0,62}");
    private static final int POSITION = 300;
    private static final int SENSOR = 64;
    private static final int CONDITION = 200;
    private static final int UNIT = 40;
    private static final int APPROVER = 1000;

    private Bounds() {}

    static boolean hold(Pulse pulse) {
        return names(pulse.world(), pulse.site()) && text(pulse.life(), POSITION);
    }

    static boolean hold(ConditionEvent event) {
        return names(event.world(), event.site())
                && text(event.life(), POSITION)
                && text(event.condition(), CONDITION)
                && text(event.sensor(), SENSOR)
                && text(event.unit(), UNIT)
                && text(event.approvedBy(), APPROVER)
                && event.because().stream().allMatch(text -> text(text, CONDITION))
                && text(event.position(), POSITION)
                && finite(event.value())
                && finite(event.limit());
    }

    private static boolean names(String world, String site) {
        return WORLD.matcher(world).matches() && SITE.matcher(site).matches();
    }

    private static boolean text(@Nullable String text, int length) {
        return text == null
                || (text.length() <= length && text.chars().noneMatch(Character::isISOControl));
    }

    private static boolean finite(@Nullable Double number) {
        return number == null || Double.isFinite(number);
    }
}
