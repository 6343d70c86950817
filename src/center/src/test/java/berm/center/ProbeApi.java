package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint of tests for every operation, also those that have no endpoint of their own yet. */
@RestController
class ProbeApi {
    private final Access access;

    ProbeApi(Access access) {
        this.access = access;
    }

    @Summary("Asks for an operation at a site.")
    @Refuses(403)
    @Needs(Operation.OWN_ACCOUNT)
    @GetMapping("/probe/{operation}/{inWorld}/{atSite}")
    String probe(
            @PathVariable Operation operation,
            @PathVariable String inWorld,
            @PathVariable String atSite) {
        access.require(operation, inWorld, atSite);
        return "done by " + access.officer();
    }

    /** Says nothing of what it needs: nobody may call it. */
    @GetMapping("/probe/undeclared")
    String undeclared() {
        return "called";
    }
}
