package berm.center.response;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Officer;
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

    @Needs(Operation.READ_SITE)
    @GetMapping(SITE)
    ResponseView book(@PathVariable String world, @PathVariable String site) {
        return room.view(ResponseRoom.site(world, site));
    }

    @Needs(Operation.READ_SITE)
    @GetMapping(SITE + "/versions/{version}")
    Text version(@PathVariable String world, @PathVariable String site, @PathVariable int version) {
        return room.text(ResponseRoom.site(world, site), version);
    }

    @Needs(Operation.READ_SITE)
    @GetMapping(SITE + "/difference")
    Diff difference(
            @PathVariable String world,
            @PathVariable String site,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        return room.diff(ResponseRoom.site(world, site), from, to);
    }

    @Needs(Operation.EDIT_PLANS)
    @PostMapping(path = SITE + "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseView draft(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody ResponseDraft draft) {
        return room.draft(ResponseRoom.site(world, site), officer.name(), draft);
    }

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
