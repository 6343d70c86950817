package berm.center.rescue;

import berm.center.CenterSettings;
import berm.center.Known;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import berm.domain.SiteKey;
import berm.messages.SiteName;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rescue stations around a site, and the roads to it that are cut, over HTTP. */
@RestController
class StationApi {
    private static final int REASON = 300;

    /** Why a road is cut, as it comes in. */
    record CutForm(@Typed(needed = true, most = REASON) @Nullable String reason) {}

    /**
     * A station as the map shows it.
     *
     * @param place null where nobody stated it
     */
    record Shown(String id, SiteName name, @Nullable Place place, String phone, boolean inUse) {}

    private final List<Station> stations;
    private final Known known;
    private final RoadStore roads;
    private final Clock wall;

    StationApi(CenterSettings settings, Known known, RoadStore roads, Clock wall) {
        this.known = known;
        this.stations = settings.files().stations();
        this.roads = roads;
        this.wall = wall;
    }

    @Most(StationFile.MOST)
    @Summary("All rescue stations, wherever they are.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/stations")
    List<Shown> everywhere() {
        return stations.stream()
                .map(
                        each ->
                                new Shown(
                                        each.id(),
                                        each.name(),
                                        each.place(),
                                        each.phone(),
                                        each.inUse()))
                .toList();
    }

    @Most(Reach.MOST)
    @Summary("The rescue stations around a site, the nearest first, and the roads that are cut.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/sites/{world}/{site}/stations")
    List<Reach> stations(@PathVariable String world, @PathVariable String site) {
        return nearest(Asked.site(world, site));
    }

    private List<Reach> nearest(SiteKey key) {
        return Reach.nearest(stations, key.site().value(), place(key), roads.cuts(key));
    }

    private @Nullable Place place(SiteKey key) {
        return known.plan(key)
                .map(plan -> plan.sheet().place())
                .map(place -> new Place(place.latitude(), place.longitude()))
                .orElse(null);
    }

    @Most(Reach.MOST)
    @Summary("Says that the road from a station to a site is cut.")
    @Refuses(409)
    @Needs(Operation.TELL)
    @PostMapping(
            path = "/api/sites/{world}/{site}/stations/{station}/cut",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Reach> cut(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable String station,
            Officer officer,
            @RequestBody CutForm form) {
        SiteKey key = Asked.site(world, site);
        check(station);
        var asked = new Asked();
        String reason = asked.line("reason", form.reason(), REASON);
        asked.done();
        if (!roads.cut(key, new RoadCut(station, wall.millis(), officer.name(), reason))) {
            throw NotDone.conflict("that road is said to be cut already");
        }
        return nearest(key);
    }

    @Most(Reach.MOST)
    @Summary("Says that the road from a station to a site is open again.")
    @Refuses(409)
    @Needs(Operation.TELL)
    @PostMapping("/api/sites/{world}/{site}/stations/{station}/open")
    List<Reach> open(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable String station,
            Officer officer) {
        SiteKey key = Asked.site(world, site);
        check(station);
        if (!roads.open(key, station, wall.millis(), officer.name())) {
            throw NotDone.conflict("that road is not said to be cut");
        }
        return nearest(key);
    }

    private void check(String station) {
        if (stations.stream().noneMatch(each -> each.id().equals(station))) {
            throw NotDone.unknown("no such station");
        }
    }
}
