package berm.center.told;

import berm.center.Known;
import berm.center.PlanView;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Summary;
import berm.domain.SiteKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Patrols over HTTP, and what a site was told last. */
@RestController
class PatrolApi {
    private static final long AHEAD = 60_000;
    private static final long MONTH = 31 * 86_400_000L;

    /**
     * What there is to tell a site, and what it was told.
     *
     * @param items what a patrol looks at on this kind of site
     * @param patrols of the last 31 days, the newest first
     */
    record Telltale(
            List<PatrolItem> items,
            @Nullable ToldFact response,
            @Nullable ToldFact forecast,
            List<Patrol> patrols) {}

    private final Known known;
    private final PatrolStore patrols;
    private final ToldStore told;
    private final Clock wall;

    PatrolApi(Known known, PatrolStore patrols, ToldStore told, Clock wall) {
        this.known = known;
        this.patrols = patrols;
        this.told = told;
        this.wall = wall;
    }

    @Summary("What there is to tell a site, and what it was told last.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/sites/{world}/{site}/told")
    Telltale told(@PathVariable String world, @PathVariable String site) {
        SiteKey key = Asked.site(world, site);
        long now = known.now(key);
        return new Telltale(
                PatrolItem.of(plan(key).kind()),
                told.response(key, Long.MAX_VALUE).orElse(null),
                told.forecast(key, Long.MAX_VALUE).orElse(null),
                patrols.during(key, now - MONTH, now + AHEAD));
    }

    @Summary("Keeps a patrol of a site.")
    @Needs(Operation.TELL)
    @PostMapping(
            path = "/api/sites/{world}/{site}/patrol",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Patrol patrol(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody PatrolForm form) {
        SiteKey key = Asked.site(world, site);
        var asked = new Asked();
        List<Patrol.Look> looks = form.looks(plan(key).kind(), asked);
        String note = form.noteText(asked);
        Instant at = asked.time("at", form.at());
        long now = known.now(key);
        long walked = at == null ? now : at.toEpochMilli();
        if (walked > now + AHEAD || walked < now - MONTH) {
            asked.wrong(
                    "at", "a patrol was in the last 31 days; it is " + Instant.ofEpochMilli(now));
        }
        asked.done();
        var patrol = new Patrol(0, world, site, walked, officer.name(), wall.millis(), note, looks);
        long id = patrols.add(patrol);
        return new Patrol(id, world, site, walked, officer.name(), patrol.entered(), note, looks);
    }

    private PlanView plan(SiteKey key) {
        return known.plan(key).orElseThrow(() -> NotDone.unknown(key + " has no plan"));
    }
}
