package berm.center.duty;

import berm.center.Beijing;
import berm.center.CenterSettings;
import berm.center.Known;
import berm.center.SiteView;
import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.Most;
import berm.center.asked.Officer;
import berm.center.asked.Summary;
import berm.center.danger.Danger;
import berm.center.danger.SeenDangers;
import berm.domain.World;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking the duty over, and what can be seen, over HTTP. */
@RestController
class ShiftApi {
    private static final int NEWEST = 30;
    private static final int PATH = 300;

    /** A site pulses about once a minute; three missed and it is blind, as the console has it. */
    private static final long BLIND_AFTER = 180_000;

    /** How things stand now: the checks of a shift's start. */
    record Check(@Nullable Shift current, Shift.Stand stand, List<String> blind) {}

    private final Known known;
    private final ShiftStore shifts;
    private final SeenDangers dangers;
    private final Register register;
    private final Clock wall;
    private final Access access;

    ShiftApi(
            Known known,
            ShiftStore shifts,
            SeenDangers dangers,
            CenterSettings settings,
            Clock wall,
            Access access) {
        this.access = access;
        this.known = known;
        this.shifts = shifts;
        this.dangers = dangers;
        this.register = settings.files().register();
        this.wall = wall;
    }

    @Summary(
            "What of a world's ponds and hazard sources can be seen; the register counts in the live.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/coverage")
    Coverage coverage(@RequestParam(defaultValue = "live") String world) {
        return coverage(Asked.world(world));
    }

    private Coverage coverage(World world) {
        return Coverage.of(
                known.plans(world).stream()
                        .filter(plan -> access.sees(plan.world(), plan.site()))
                        .toList(),
                known.readings(world),
                world.isLive() ? register.ponds() : List.of(),
                wall.millis());
    }

    @Summary("The newest shifts, the newest first.")
    @Most(NEWEST)
    @Needs(Operation.ACKNOWLEDGE)
    @GetMapping("/api/shifts")
    List<Shift> shifts() {
        return shifts.newest(NEWEST);
    }

    @Summary("How things stand now: the checks of a shift's start.")
    @Needs(Operation.ACKNOWLEDGE)
    @GetMapping("/api/shifts/check")
    Check check() {
        List<String> blind = blind();
        return new Check(shifts.current().orElse(null), stand(blind.size()), blind);
    }

    private List<String> blind() {
        long now = wall.millis();
        return known.sites(World.LIVE).stream()
                .filter(site -> access.sees(site.world(), site.site()))
                .filter(site -> now - site.heard() > BLIND_AFTER)
                .map(SiteView::site)
                .toList();
    }

    private Shift.Stand stand(int blind) {
        Coverage coverage = coverage(World.LIVE);
        String path = known.path();
        return new Shift.Stand(
                path.substring(0, Math.min(PATH, path.length())),
                coverage.ponds().size(),
                coverage.covered(),
                coverage.hazards(),
                coverage.hazardsOnline(),
                blind,
                Danger.overdue(dangers.all(), Beijing.today(wall)));
    }

    @Summary("Takes the duty over from whoever has it; the centre notes how things stand.")
    @Needs(Operation.ACKNOWLEDGE)
    @PostMapping(path = "/api/shifts", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shift begin(Officer officer, @RequestBody ShiftForm form) {
        var asked = new Asked();
        String note = form.noteText(asked);
        List<Shift.Call> calls = form.called(asked);
        asked.done();
        return shifts.begin(
                new Shift(
                        0,
                        wall.millis(),
                        officer.name(),
                        shifts.current().map(Shift::officer).orElse(""),
                        Boolean.TRUE.equals(form.soundHeard()),
                        stand(blind().size()),
                        note,
                        calls));
    }
}
