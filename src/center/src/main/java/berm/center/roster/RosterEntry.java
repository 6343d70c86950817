package berm.center.roster;

import berm.center.access.Scope;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * A person on duty at a place from one time to another, as it was written ahead.
 *
 * @param id given by the store, 0 before
 * @param scope where: the centre ({@code all}), a county, a site of the live world
 * @param person one line of 1 to 80 characters
 * @param phone as in site files, 3 to 20 digits with + before and - or blanks between; or empty
 * @param from when it begins, ms since 1970, UTC
 * @param until when it is over, ms; not after {@code from} for one that was taken back before it
 *     began
 * @param writtenBy who wrote it
 * @param written when, ms
 */
public record RosterEntry(
        long id,
        Scope scope,
        DutyRole role,
        String person,
        String phone,
        long from,
        long until,
        String writtenBy,
        long written) {

    /** Whether it counts at that moment. */
    public boolean isOn(long at) {
        return from <= at && at < until;
    }

    /** Whether both count at some moment. */
    boolean overlaps(RosterEntry other) {
        return from < other.until && other.from < until;
    }

    /** Whether both are about the same person, as far as a name tells. */
    boolean isOfSamePerson(RosterEntry other) {
        return key(person).equals(key(other.person));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether both say the same, whoever wrote them. */
    boolean says(RosterEntry other) {
        return scope.equals(other.scope)
                && role == other.role
                && isOfSamePerson(other)
                && phone.equals(other.phone)
                && from == other.from
                && until == other.until;
    }
}
