package berm.center.told;

import berm.center.Known;
import berm.center.PlanView;
import berm.center.access.Access;
import berm.center.access.Counties;
import berm.center.access.Operation;
import berm.center.access.Scope;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.SitePlace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which sites of a world a form means: those it names, all ponds of a county, or all there are.
 *
 * <p>All of them may be told, or the form is refused with which may not; nothing is told by halves.
 */
@Component
class MeantSites {

    /** What a site is that has a pond, as its plan says it. */
    private static final String POND = "tailings-pond";

    private final Known known;
    private final Access access;

    MeantSites(Known known, Access access) {
        this.known = known;
        this.access = access;
    }

    /**
     * The sites, each with a plan.
     *
     * @param named null for all
     * @param county six digits of GB/T 2260, zeros at the end for all below; null for any
     */
    List<SiteKey> of(World world, @Nullable List<@Nullable String> named, @Nullable String county) {
        if (named != null && county != null) {
            throw NotDone.wrong("sites, county: one of them");
        }
        List<PlanView> plans = county == null ? named(visible(world), named) : ponds(world, county);
        if (plans.isEmpty()) {
            throw NotDone.unknown(
                    county == null
                            ? "no site has a plan in the world " + world
                            : "no pond in the world " + world + " is in the county " + county);
        }
        return allowed(plans);
    }

    private List<PlanView> visible(World world) {
        return known.plans(world).stream()
                .filter(plan -> access.sees(plan.world(), plan.site()))
                .toList();
    }

    private static List<PlanView> named(
            List<PlanView> visible, @Nullable List<@Nullable String> named) {
        if (named == null) {
            return visible;
        }
        Map<String, PlanView> plans =
                visible.stream().collect(Collectors.toMap(PlanView::site, Function.identity()));
        Set<String> wanted = new LinkedHashSet<>();
        named.forEach(site -> wanted.add(Objects.requireNonNullElse(site, "")));
        List<PlanView> meant = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String site : wanted) {
            Optional.ofNullable(plans.get(site))
                    .ifPresentOrElse(meant::add, () -> unknown.add(cut(site)));
        }
        if (!unknown.isEmpty()) {
            throw NotDone.unknown(String.join(", ", unknown) + " has no plan: nothing was told");
        }
        return meant;
    }

    private static String cut(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 64 ? line : line.substring(0, 64) + "…";
    }

    /** Those of the county that the visitor does not see are meant too, and so it is refused. */
    private List<PlanView> ponds(World world, String code) {
        Scope.County county = county(code);
        List<PlanView> ponds =
                known.plans(world).stream()
                        .filter(plan -> plan.kind().equals(POND))
                        .filter(plan -> county.covers(plan.world(), plan.site(), countyOf(plan)))
                        .toList();
        boolean seesAll = ponds.stream().allMatch(p -> access.sees(p.world(), p.site()));
        if (!seesAll && ponds.stream().anyMatch(p -> access.sees(p.world(), p.site()))) {
            throw NotDone.notAllowed("the county has ponds that are not yours: nothing was told");
        }
        return seesAll ? ponds : List.of();
    }

    private static Counties countyOf(PlanView plan) {
        SitePlace place = plan.sheet().place();
        return (world, site) -> Optional.ofNullable(place).map(SitePlace::county);
    }

    private static Scope.County county(String code) {
        try {
            return new Scope.County(code);
        } catch (IllegalArgumentException none) {
            throw NotDone.wrong(String.valueOf(none.getMessage()));
        }
    }

    private List<SiteKey> allowed(List<PlanView> plans) {
        List<String> forbidden =
                plans.stream()
                        .filter(p -> !access.may(Operation.TELL, p.world(), p.site()))
                        .map(PlanView::site)
                        .toList();
        if (!forbidden.isEmpty()) {
            throw NotDone.notAllowed(
                    "you are not allowed to tell "
                            + String.join(", ", forbidden)
                            + ": nothing was told");
        }
        access.note(plans.size() + " sites");
        return plans.stream().map(plan -> Asked.site(plan.world(), plan.site())).toList();
    }
}
