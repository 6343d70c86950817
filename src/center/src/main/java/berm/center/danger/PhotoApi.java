package berm.center.danger;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Photographs of hidden dangers over HTTP: what is given back is of a kind that was looked for in
 * its bytes, and no browser is to take it for another.
 */
@RestController
class PhotoApi {
    private final SeenDangers dangers;
    private final PhotoStore photos;
    private final Clock wall;
    private final Access access;

    PhotoApi(SeenDangers dangers, PhotoStore photos, Clock wall, Access access) {
        this.access = access;
        this.dangers = dangers;
        this.photos = photos;
        this.wall = wall;
    }

    @Most(Photo.MOST)
    @Summary("Adds a photograph to a hidden danger: the whole body.")
    @Refuses(409)
    @Needs(Operation.ACT)
    @PostMapping(
            path = "/api/dangers/{id}/photos",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    List<PhotoStore.Listed> add(@PathVariable long id, Officer officer, @RequestBody byte[] body) {
        Danger danger = dangers.find(id);
        access.require(Operation.ACT, danger.world(), danger.site());
        if (body.length > Photo.MOST_BYTES) {
            throw NotDone.wrong("photo: longer than " + Photo.MOST_BYTES + " bytes");
        }
        Photo.Kind kind =
                Photo.kind(body)
                        .orElseThrow(() -> NotDone.wrong("photo: neither JPEG, PNG nor WebP"));
        var content = new PhotoStore.Content(kind, body);
        if (!photos.add(id, content, wall.millis(), officer.name())) {
            throw NotDone.conflict("photo: there are " + Photo.MOST + " already");
        }
        return photos.of(id);
    }

    @Summary("A photograph of a hidden danger.")
    @Needs(Operation.READ_SITE)
    @GetMapping(
            path = "/api/dangers/{id}/photos/{photo}",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo) {
        Danger unused = dangers.find(id);
        PhotoStore.Content content =
                photos.find(id, photo).orElseThrow(() -> NotDone.unknown("no such photo"));
        String name = "danger-%d-photo-%d.%s".formatted(id, photo, content.kind().ending());
        return ResponseEntity.ok()
                .header("Content-Type", content.kind().type())
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .body(content.bytes());
    }
}
