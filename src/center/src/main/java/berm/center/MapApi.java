package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    @Needs(Operation.READ_SITE)
    @GetMapping("/api/map")
    Ground ground() {
        return new Ground(map.tiles(), map.outline() != null);
    }

    /** GeoJSON; 404 where none was given. */
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/map/outline")
    ResponseEntity<String> outline() {
        String outline = map.outline();
        return outline == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(outline);
    }
}
