package berm.center.channel;

import berm.domain.Colour;
import java.time.Instant;

/** The storm at the pond, and who is told of it. */
final class Story {
    static final Instant NOW = Instant.parse("2020-08-04T13:35:00Z");
    static final Official OFFICIAL = new Official("王局长", NOW);
    static final Address.Phone ZHANG = new Address.Phone("张三", "13900000001");
    static final Address.Phone LI = new Address.Phone("李四", "13900000002");

    private Story() {}

    static Notice red(String id) {
        return notice(id, Notice.Kind.RAISED, Colour.RED, false);
    }

    static Notice yellow(String id) {
        return notice(id, Notice.Kind.RAISED, Colour.YELLOW, false);
    }

    static Notice orange(String id) {
        return notice(id, Notice.Kind.WORSE, Colour.ORANGE, false);
    }

    static Notice drill(String id) {
        return notice(id, Notice.Kind.RAISED, Colour.RED, true);
    }

    static Notice notice(String id, Notice.Kind kind, Colour colour, boolean drill) {
        return new Notice(
                id,
                kind,
                colour,
                drill,
                drill ? "exercise" : "live",
                "pingshan",
                "live/pingshan/17",
                "【红】平山库安全超高0.999米,低于红线1.00米 \"<&>\"。",
                "RED: freeboard 0.999 m, below 1.00 \\ {phone}.",
                "/#/event/live/pingshan/17",
                NOW);
    }

    /** An official has the sirens sound, until then. */
    static Notice until(String id, Instant until) {
        Notice red = red(id);
        return new Notice(
                id,
                Notice.Kind.WARNING,
                red.colour(),
                red.drill(),
                red.world(),
                red.site(),
                red.subject(),
                red.zh(),
                red.en(),
                red.link(),
                red.time(),
                null,
                until);
    }

    static Delivery to(Address address, Notice notice) {
        return new Delivery(Delivery.id(notice.id(), "x", address), notice, address, 2);
    }
}
