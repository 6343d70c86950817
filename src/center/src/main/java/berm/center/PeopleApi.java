package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.domain.SiteId;
import berm.domain.World;
import berm.messages.SitePerson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a site, with the numbers to call: apart, since not everybody may read them. */
@RestController
class PeopleApi {

    private final Plans plans;
    private final PeopleOfSites people;
    private final Access access;

    PeopleApi(Plans plans, PeopleOfSites people, Access access) {
        this.plans = plans;
        this.people = people;
        this.access = access;
    }

    @Summary(
            "Who answers for each live site at which one may act, those first where most is amiss.")
    @Needs(Operation.ACT)
    @GetMapping("/api/people")
    List<SitePeople> all() {
        return people.all(plan -> access.may(Operation.ACT, plan.world(), plan.site()));
    }

    @Summary("Each person who answers for a site by the plan in force, with the number to call.")
    @Needs(Operation.ACT)
    @GetMapping("/api/sites/{world}/{site}/people")
    List<SitePerson> people(@PathVariable String world, @PathVariable String site) {
        if (!World.isName(world) || !SiteId.isId(site)) {
            throw NotDone.wrong("not a site");
        }
        return plans.people(world, site).orElseThrow(() -> NotDone.unknown("the site has no plan"));
    }
}
