package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.domain.SiteId;
import berm.domain.World;
import berm.messages.SitePerson;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a site, with the numbers to call: apart, since not everybody may read them. */
@RestController
class PeopleApi {

    private final Plans plans;

    PeopleApi(Plans plans) {
        this.plans = plans;
    }

    /** By the plan in force; 404 at a site without one. */
    @Needs(Operation.ACT)
    @GetMapping("/api/sites/{world}/{site}/people")
    ResponseEntity<List<SitePerson>> people(@PathVariable String world, @PathVariable String site) {
        if (!World.isName(world) || !SiteId.isId(site)) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.of(plans.people(world, site));
    }
}
