package berm.center.response;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.response.ResponseView.Diff;
import berm.center.response.ResponseView.Text;
import berm.domain.SiteKey;
import berm.domain.alarm.ResponseBook;
import berm.messages.DeclaredResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The response plans of kinds of sites over HTTP, and which there are. */
@RestController
class ResponseApi {

    private static final String KIND = "/api/response-plans/kind/{kind}";

    private final ResponseStore store;
    private final ResponseRoom room;
    private final Access access;

    ResponseApi(ResponseStore store, ResponseRoom room, Access access) {
        this.store = store;
        this.room = room;
        this.access = access;
    }

    @Summary("The response plan of each kind of site, and of each site that has its own.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/response-plans")
    List<ResponseView> books() {
        Stream<ResponseView> ofSites =
                store.all().stream()
                        .filter(book -> ResponseBook.isOfSite(book.name()))
                        .filter(book -> sees(SiteKey.parse(book.name())))
                        .map(room::view);
        return Stream.concat(DeclaredResponse.KINDS.stream().map(room::view), ofSites).toList();
    }

    private boolean sees(SiteKey key) {
        return access.sees(key.world().name(), key.site().value());
    }

    @Summary("The response plan of a kind of site: its versions, and which is in force.")
    @Needs(Operation.READ_SITE)
    @GetMapping(KIND)
    ResponseView book(@PathVariable String kind) {
        return room.view(ResponseRoom.kind(kind));
    }

    @Summary(
            "What a version of the response plan of a kind of site says; 0 is the plan that ships.")
    @Needs(Operation.READ_SITE)
    @GetMapping(KIND + "/versions/{version}")
    Text version(@PathVariable String kind, @PathVariable int version) {
        return room.text(ResponseRoom.kind(kind), version);
    }

    @Summary("What differs between two versions of the response plan of a kind of site.")
    @Refuses(409)
    @Needs(Operation.READ_SITE)
    @GetMapping(KIND + "/difference")
    Diff difference(
            @PathVariable String kind,
            @RequestParam(required = false) @Summary("A version; else the one before.")
                    @Nullable Integer from,
            @RequestParam(required = false) @Summary("A version; else the newest.")
                    @Nullable Integer to) {
        return room.diff(ResponseRoom.kind(kind), from, to);
    }

    @Summary("Writes a new version of the response plan of a kind of site; it does not hold yet.")
    @Refuses({409, 503})
    @Needs(value = Operation.EDIT_PLANS, everywhere = true)
    @PostMapping(path = KIND + "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseView draft(
            @PathVariable String kind, Officer officer, @RequestBody ResponseDraft draft) {
        return room.draft(ResponseRoom.kind(kind), officer.name(), draft);
    }

    @Summary("Approves a version of the response plan of a kind of site that another person wrote.")
    @Refuses({409, 503})
    @Needs(value = Operation.APPROVE_PLANS, everywhere = true)
    @PostMapping(
            path = KIND + "/versions/{version}/approval",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseView approve(
            @PathVariable String kind,
            @PathVariable int version,
            Officer officer,
            @RequestBody ResponseRoom.Approval approval) {
        return room.approve(ResponseRoom.kind(kind), version, officer.name(), approval);
    }
}
