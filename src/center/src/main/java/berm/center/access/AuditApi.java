package berm.center.access;

import berm.center.asked.Most;
import berm.center.asked.Summary;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit over HTTP, for reading only. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    /** A row as it is listed; its time in ms since 1970 UTC. */
    record View(
            long id,
            long happened,
            String who,
            String origin,
            String operation,
            @Nullable String world,
            @Nullable String site,
            String outcome,
            String detail,
            String hash) {}

    /** Rows, the newest first; {@code next} is the {@code before} of the next page, if there is. */
    record Page(@Most(Audit.PAGE) List<View> rows, @Nullable Long next) {}

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    @Summary("Who did what, the newest first, page by page.")
    @Needs(Operation.READ_AUDIT)
    @GetMapping
    Page rows(
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @Nullable Long before) {
        long end = Objects.requireNonNullElse(before, Long.MAX_VALUE);
        List<View> rows =
                audit.rows(new Audit.Question(user, from, to, end)).stream()
                        .map(AuditApi::view)
                        .toList();
        return new Page(rows, rows.size() < Audit.PAGE ? null : rows.get(rows.size() - 1).id());
    }

    @Summary("Whether no row of the audit was changed or taken out: reads all of them.")
    @Needs(Operation.READ_AUDIT)
    @GetMapping("/chain")
    Audit.Chain chain() {
        return audit.chain();
    }

    private static View view(Audit.Row row) {
        Audit.Event event = row.event();
        return new View(
                row.id(),
                row.happened(),
                event.who(),
                event.origin(),
                event.operation(),
                event.world(),
                event.site(),
                event.outcome(),
                event.detail(),
                row.hash());
    }
}
