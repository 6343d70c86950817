package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the map is drawn on, over HTTP. */
@RestController
class MapApi {

    /** Whether there is an outline, and where tiles come from if they are wanted. */
    record Ground(@Nullable String tiles, boolean outline) {}

    private final MapSettings map;

    MapApi(CenterSettings settings) {
        this.map = settings.map();
    }

    @Summary("What the map is drawn on: whether there is an outline, and where tiles come from.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/map")
    Ground ground() {
        return new Ground(map.tiles(), map.outline() != null);
    }

    @Summary("The outline to draw below the sites, as GeoJSON.")
    @Refuses(404)
    @Needs(Operation.READ_SITE)
    @GetMapping(path = "/api/map/outline", produces = MediaType.APPLICATION_JSON_VALUE)
    String outline() {
        String outline = map.outline();
        if (outline == null) {
            throw NotDone.unknown("no outline was given");
        }
        return outline;
    }
}
