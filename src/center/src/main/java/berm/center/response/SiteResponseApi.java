package berm.center.response;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.response.ResponseView.Diff;
import berm.center.response.ResponseView.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The response plan of one site over HTTP. */
@RestController
class SiteResponseApi {

    private static final String SITE = "/api/response-plans/site/{world}/{site}";

    private final ResponseRoom room;

    SiteResponseApi(ResponseRoom room) {
        this.room = room;
    }

    @Summary("The response plan of a site: its versions, and which is in force.")
    @Needs(Operation.READ_SITE)
    @GetMapping(SITE)
    ResponseView book(@PathVariable String world, @PathVariable String site) {
        return room.view(ResponseRoom.site(world, site));
    }

    @Summary("What a version of the response plan of a site says; 0 is the plan that ships.")
    @Needs(Operation.READ_SITE)
    @GetMapping(SITE + "/versions/{version}")
    Text version(@PathVariable String world, @PathVariable String site, @PathVariable int version) {
        return room.text(ResponseRoom.site(world, site), version);
    }

    @Summary("What differs between two versions of the response plan of a site.")
    @Refuses(409)
    @Needs(Operation.READ_SITE)
    @GetMapping(SITE + "/difference")
    Diff difference(
            @PathVariable String world,
            @PathVariable String site,
            @RequestParam(required = false) @Summary("A version; else the one before.")
                    @Nullable Integer from,
            @RequestParam(required = false) @Summary("A version; else the newest.")
                    @Nullable Integer to) {
        return room.diff(ResponseRoom.site(world, site), from, to);
    }

    @Summary("Writes a new version of the response plan of a site; it does not hold yet.")
    @Refuses({409, 503})
    @Needs(Operation.EDIT_PLANS)
    @PostMapping(path = SITE + "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseView draft(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody ResponseDraft draft) {
        return room.draft(ResponseRoom.site(world, site), officer.name(), draft);
    }

    @Summary("Approves a version of the response plan of a site that another person wrote.")
    @Refuses({409, 503})
    @Needs(Operation.APPROVE_PLANS)
    @PostMapping(
            path = SITE + "/versions/{version}/approval",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseView approve(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable int version,
            Officer officer,
            @RequestBody ResponseRoom.Approval approval) {
        return room.approve(ResponseRoom.site(world, site), version, officer.name(), approval);
    }
}
