package berm.center.channel;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Summary;
import berm.center.asked.Within;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Channels and deliveries over HTTP. */
@RestController
class ChannelApi {
    private static final int LONGEST_PAGE = 200;

    /** Whom the test of a channel is to reach. */
    record Test(@Nullable String to) {}

    /** The delivery of a test. */
    record Tested(String id) {}

    /**
     * Some deliveries, the newest first.
     *
     * @param next what to ask for as {@code before} to get more, or null
     */
    record Page(@Most(LONGEST_PAGE) List<SaidDelivery> deliveries, @Nullable Long next) {}

    private final ChannelDesk desk;
    private final Outlets outlets;
    private final DeliveryStore store;
    private final Access access;

    ChannelApi(ChannelDesk desk, Outlets outlets, DeliveryStore store, Access access) {
        this.access = access;
        this.desk = desk;
        this.outlets = outlets;
        this.store = store;
    }

    @Summary("The channels by which people are told, by name, and how each fares.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/channels")
    Map<String, ChannelDesk.View> channels() {
        return desk.channels();
    }

    @Summary("Sends a test notice through a channel; gives the id of its delivery.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Operation.TEST_CHANNEL)
    @PostMapping(path = "/api/channels/{name}/test", consumes = MediaType.APPLICATION_JSON_VALUE)
    Tested test(@PathVariable String name, Officer officer, @RequestBody Test body) {
        Outlet outlet =
                outlets.find(name)
                        .orElseThrow(() -> NotDone.unknown("there is no channel of that name"));
        try {
            return new Tested(desk.test(outlet, officer.name(), body.to()));
        } catch (IllegalArgumentException wrong) {
            throw NotDone.wrong("to: " + wrong.getMessage());
        }
    }

    @Summary("Notices on their way to people, the newest first; of one subject when it is named.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/deliveries")
    Page deliveries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") @Within(from = 1, to = LONGEST_PAGE) int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw NotDone.wrong("limit: from 1 to " + LONGEST_PAGE);
        }
        List<DeliveryRow> rows = store.page(subject, before, limit);
        List<SaidDelivery> found =
                rows.stream()
                        .filter(row -> access.sees(row.notice().world(), row.notice().site()))
                        .map(SaidDelivery::of)
                        .toList();
        Long next = rows.size() < limit ? null : (Long) rows.get(rows.size() - 1).place();
        return new Page(found, next);
    }
}
