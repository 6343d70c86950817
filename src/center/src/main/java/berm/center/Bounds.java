package berm.center;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.alarm.Action;
import berm.domain.alarm.Entry;
import berm.domain.alarm.ResponseBook;
import berm.domain.alarm.ResponseVersion;
import berm.messages.DeclaredResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the centre can keep: names of their form, texts of a bounded length, finite numbers. */
final class Bounds {

    private static final Pattern WORLD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern SITE = Pattern.compile("~?[a-z0-9][a-z0-9_-]{0,62}");
    private static final Pattern FACT = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final int FACTS = 2000;
    private static final int POSITION = 300;
    private static final int SENSOR = 64;
    private static final int CONDITION = 200;
    private static final int UNIT = 40;
    private static final int APPROVER = 1000;
    private static final int BOOK = 130;

    static final int USER = 64;
    static final int TASK = 40;
    static final int NOTE = 1000;
    static final int ALARMS = 1000;

    private Bounds() {}

    static boolean hold(Pulse pulse) {
        return names(pulse.world(), pulse.site()) && text(pulse.life(), POSITION);
    }

    static boolean hold(Entry entry) {
        boolean names = names(entry.world(), entry.site());
        if (entry instanceof Entry.Said said) {
            return names && hold(said.event());
        } else if (entry instanceof Entry.Heard heard) {
            return names && text(heard.life(), POSITION);
        } else if (entry instanceof Entry.Done done) {
            return names && text(done.by(), USER) && hold(done.action());
        }
        return names && holdsPlan(entry);
    }

    private static boolean holdsPlan(Entry entry) {
        if (entry instanceof Entry.Agreed agreed) {
            ResponseVersion version = agreed.agreement().version();
            return version != null
                    && text(version.book(), BOOK)
                    && text(version.approvedBy(), USER);
        } else if (entry instanceof Entry.Drafted draft) {
            return isOfPlans(draft)
                    && text(draft.by(), USER)
                    && text(draft.book(), BOOK)
                    && draft.note().length() <= NOTE
                    && draft.document().length() <= DeclaredResponse.MAX_BYTES;
        } else if (entry instanceof Entry.Approved approved) {
            return isOfPlans(approved)
                    && text(approved.by(), USER)
                    && text(approved.book(), BOOK)
                    && approved.note().length() <= NOTE;
        }
        return true;
    }

    private static boolean isOfPlans(Entry entry) {
        return entry.site().equals(ResponseBook.PLACE);
    }

    private static boolean hold(Action action) {
        return text(action.condition(), CONDITION)
                && text(action.person(), USER)
                && text(action.task(), TASK)
                && isNote(action.note())
                && action.alarms().size() <= ALARMS;
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
                && facts(event.facts())
                && finite(event.value())
                && finite(event.limit());
    }

    static boolean names(String world, String site) {
        return WORLD.matcher(world).matches() && SITE.matcher(site).matches();
    }

    /** Some lines. */
    static boolean isNote(String text) {
        return text.length() <= NOTE
                && text.chars().noneMatch(each -> Character.isISOControl(each) && each != '\n');
    }

    private static boolean facts(Map<String, Double> facts) {
        return AlarmRow.text(facts).length() <= FACTS
                && facts.keySet().stream().allMatch(name -> FACT.matcher(name).matches());
    }

    private static boolean text(@Nullable String text, int length) {
        return text == null
                || (text.length() <= length && text.chars().noneMatch(Character::isISOControl));
    }

    private static boolean finite(@Nullable Double number) {
        return number == null || Double.isFinite(number);
    }
}
