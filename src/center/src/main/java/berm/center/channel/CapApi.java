package berm.center.channel;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The CAP messages that were issued: a feed of the newest, and each by its identifier. */
@RestController
class CapApi {
    private static final int NEWEST = 50;
    private static final String CAP = "application/cap+xml;charset=UTF-8";
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final CapBook book;

    CapApi(CapBook book) {
        this.book = book;
    }

    @Summary("The newest CAP messages that were issued, as an Atom feed.")
    @Needs(Operation.READ_SITE)
    @GetMapping(path = "/api/cap", produces = ATOM)
    byte[] feed() {
        String self = ServletUriComponentsBuilder.fromCurrentRequestUri().toUriString();
        return CapFeed.write(self, book.recent(NEWEST));
    }

    @Summary("A CAP 1.2 message that was issued.")
    @Needs(Operation.READ_SITE)
    @GetMapping(path = "/api/cap/{identifier}", produces = CAP)
    byte[] message(@PathVariable String identifier) {
        return book.find(identifier).orElseThrow(() -> NotDone.unknown("no such message"));
    }
}
