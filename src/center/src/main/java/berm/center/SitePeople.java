package berm.center;

import berm.center.channel.FailedCalls.FailedCall;
import berm.messages.SitePerson;
import berm.messages.SiteRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a site by its plan in force, and what is amiss with it. It changes by another
 * version of the site file and by nothing else.
 *
 * @param version of the plan in force
 * @param missing the roles of its kind of site that nobody has
 */
record SitePeople(
        String world,
        String site,
        int version,
        String kind,
        List<Standing> people,
        List<SiteRole> missing) {

    SitePeople {
        people = List.copyOf(people);
        missing = List.copyOf(missing);
    }

    /**
     * A person as the plan has them.
     *
     * @param sinceVersion the first version from which on they stand in each just so
     * @param since when that version began to count, ms; null when that is not known
     * @param failed the last call of their number, where it failed
     */
    record Standing(
            SitePerson person,
            int sinceVersion,
            @Nullable Long since,
            @Nullable FailedCall failed) {}

    /** What a version said, and since when it counted. */
    record Version(int number, @Nullable Long from, List<SitePerson> people) {
        private boolean has(SitePerson person) {
            return people.contains(person);
        }
    }

    /**
     * @param versions up to the one in force, which is the last; at least that one
     * @param failed calls that failed, by number
     */
    static SitePeople of(PlanView plan, List<Version> versions, Map<String, FailedCall> failed) {
        Version inForce = versions.get(versions.size() - 1);
        List<Standing> people =
                inForce.people().stream()
                        .map(person -> standing(person, versions, failed))
                        .toList();
        List<SiteRole> missing =
                SiteRole.at(plan.kind()).stream()
                        .filter(
                                role ->
                                        inForce.people().stream()
                                                .map(SitePerson::role)
                                                .noneMatch(role::equals))
                        .toList();
        return new SitePeople(
                plan.world(), plan.site(), plan.version(), plan.kind(), people, missing);
    }

    private static Standing standing(
            SitePerson person, List<Version> versions, Map<String, FailedCall> failed) {
        int first = versions.size() - 1;
        while (first > 0 && versions.get(first - 1).has(person)) {
            first--;
        }
        Version since = versions.get(first);
        String number = person.phone().replaceAll("[ -]", "");
        return new Standing(person, since.number(), since.from(), failed.get(number));
    }

    /** How much is amiss: what a list of sites is sorted by. */
    long amiss() {
        return missing.size()
                + people.stream().map(Standing::failed).filter(Objects::nonNull).count();
    }
}
