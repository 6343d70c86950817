package berm.center.channel;

import berm.center.access.Own;
import berm.domain.Colour;
import berm.domain.SiteId;
import berm.domain.World;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people ask of channels: how each fares, and to try one. */
@Component
class ChannelDesk {

    /** How a channel fares, from best to worst. */
    enum Condition {
        UP,
        FAILING,
        DEAD
    }

    /**
     * A channel as the API tells it.
     *
     * @param waiting deliveries that wait for it
     * @param since when it began to fail, or null
     */
    record View(
            String kind,
            Condition condition,
            @Nullable Long since,
            @Nullable String reason,
            @Nullable Long lastSuccess,
            int waiting,
            boolean dryRun,
            boolean drills,
            int perMinute) {}

    private final Outlets outlets;
    private final Couriers couriers;
    private final DeliveryStore store;
    private final Outbox outbox;
    private final Clock clock;

    ChannelDesk(
            Outlets outlets, Couriers couriers, DeliveryStore store, Outbox outbox, Clock clock) {
        this.outlets = outlets;
        this.couriers = couriers;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    Map<String, View> channels() {
        Map<String, View> views = new TreeMap<>();
        for (Outlet outlet : outlets.all()) {
            ChannelHealth health = couriers.health(outlet.name()).orElse(ChannelHealth.NEW);
            views.put(outlet.name(), view(outlet, health));
        }
        return views;
    }

    private View view(Outlet outlet, ChannelHealth health) {
        ChannelRules rules = outlet.rules();
        Instant since = health.downSince();
        long last = store.lastSuccess(outlet.name());
        return new View(
                outlet.kind(),
                condition(health, rules),
                since == null ? null : since.toEpochMilli(),
                since == null ? null : health.reason(),
                last == 0 ? null : last,
                store.waiting(outlet.name()),
                rules.dryRun(),
                rules.drills(),
                rules.perMinute());
    }

    private Condition condition(ChannelHealth health, ChannelRules rules) {
        if (health.downSince() == null) {
            return Condition.UP;
        }
        return health.isDead(clock.instant(), rules.deadAfter())
                ? Condition.DEAD
                : Condition.FAILING;
    }

    /**
     * Sends a test notice; gives the id of its delivery.
     *
     * @param to a telephone number, a mailbox or a site, for a channel that needs one
     * @throws IllegalArgumentException saying what is wrong with who asks or whom to tell
     */
    String test(Outlet outlet, String by, @Nullable String to) {
        Instant now = clock.instant();
        var official = new Official(by, now);
        Address address = address(outlet, official, to == null ? "" : to);
        String id = "test/" + outlet.name() + "/" + now.toEpochMilli();
        var notice =
                new Notice(
                        id,
                        Notice.Kind.TEST,
                        Colour.BLUE,
                        false,
                        World.LIVE.name(),
                        address instanceof Address.Sirens sirens
                                ? sirens.site().value()
                                : Own.CENTER,
                        "test/" + outlet.name(),
                        official.name() + "测试通知渠道,无需处置。",
                        official.name() + " tests this channel; nothing needs to be done.",
                        "",
                        now);
        var unused = outbox.enqueue(notice, List.of(new Recipient(outlet.name(), address)));
        return Delivery.id(id, outlet.name(), address);
    }

    private static Address address(Outlet outlet, Official by, String to) {
        Class<? extends Address> kind = outlet.channel().delivers();
        if (kind == Address.Phone.class) {
            return new Address.Phone(by.name(), to);
        }
        if (kind == Address.Mailbox.class) {
            return new Address.Mailbox(by.name(), to);
        }
        if (kind == Address.Sirens.class) {
            return new Address.Sirens(new SiteId(to), by);
        }
        return kind == Address.Authority.class ? new Address.Authority(by) : new Address.Everyone();
    }
}
