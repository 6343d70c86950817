package berm.center.danger;

import berm.center.Beijing;
import berm.center.Known;
import berm.center.access.Access;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hidden dangers over HTTP. */
@RestController
class DangerApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /** A danger in a list. */
    record Listed(Danger danger, boolean overdue) {}

    /** All of them, and how many are past their deadline. */
    record Page(int overdue, @Most(DangerStore.MOST) List<Listed> dangers) {}

    /** All that is known of one. */
    record Detail(
            Danger danger,
            boolean overdue,
            List<DangerStep> steps,
            List<PhotoStore.Listed> photos,
            int mostPhotos) {}

    /** A step as it comes in. */
    record StepForm(
            @Typed(needed = true, word = Danger.Step.class) @Nullable String step,
            @Typed(needed = true, most = DangerForm.NOTE) @Nullable String note) {}

    private final Known known;
    private final DangerStore dangers;
    private final SeenDangers seen;
    private final PhotoStore photos;
    private final Clock wall;
    private final Access access;

    DangerApi(
            Known known,
            DangerStore dangers,
            SeenDangers seen,
            PhotoStore photos,
            Clock wall,
            Access access) {
        this.seen = seen;
        this.access = access;
        this.known = known;
        this.dangers = dangers;
        this.photos = photos;
        this.wall = wall;
    }

    @Summary("The hidden dangers, those still open first, by their deadline.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/dangers")
    Page dangers() {
        LocalDate today = Beijing.today(wall);
        List<Danger> found = seen.all();
        return new Page(
                Danger.overdue(found, today),
                found.stream().map(each -> new Listed(each, each.isOverdue(today))).toList());
    }

    @Summary("A hidden danger with all that was done about it.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/dangers/{id}")
    Detail danger(@PathVariable long id) {
        return detail(seen.find(id));
    }

    private Detail detail(Danger danger) {
        return new Detail(
                danger,
                danger.isOverdue(Beijing.today(wall)),
                dangers.steps(danger.id()),
                photos.of(danger.id()),
                Photo.MOST);
    }

    @Summary("Opens a hidden danger.")
    @Refuses(404)
    @Needs(Operation.ACT)
    @PostMapping(path = "/api/dangers", consumes = JSON)
    Detail open(Officer officer, @RequestBody DangerForm form) {
        SiteKey key =
                Asked.site(
                        Objects.requireNonNullElse(form.world(), ""),
                        Objects.requireNonNullElse(form.site(), ""));
        access.require(Operation.ACT, key.world().name(), key.site().value());
        if (known.plan(key).isEmpty()) {
            throw NotDone.unknown(key + " has no plan");
        }
        var asked = new Asked();
        String note = asked.text("note", form.note(), DangerForm.NOTE);
        Danger danger = form.danger(key, Beijing.today(wall), wall.millis(), asked);
        return detail(dangers.open(danger, officer.name(), note));
    }

    @Summary("Takes a step about a hidden danger: RECTIFY, ACCEPT or REOPEN.")
    @Refuses(409)
    @Needs(Operation.ACT)
    @PostMapping(path = "/api/dangers/{id}/steps", consumes = JSON)
    Detail step(@PathVariable long id, Officer officer, @RequestBody StepForm form) {
        Danger danger = seen.find(id);
        access.require(Operation.ACT, danger.world(), danger.site());
        var asked = new Asked();
        Danger.Step step = asked.word("step", form.step(), Danger.Step.class);
        String note = asked.text("note", form.note(), DangerForm.NOTE);
        if (note.isEmpty()) {
            asked.wrong("note", "missing; say what was done or found");
        }
        asked.done();
        check(danger, Objects.requireNonNull(step), officer);
        var taken = new DangerStep(step, wall.millis(), officer.name(), note);
        if (!dangers.step(danger, taken)) {
            throw NotDone.conflict("somebody else took a step; look at it again");
        }
        return detail(seen.find(id));
    }

    private void check(Danger danger, Danger.Step step, Officer officer) {
        if (!danger.allows(step)) {
            throw NotDone.conflict("it is " + danger.state() + ": " + step + " is not possible");
        }
        if (step == Danger.Step.ACCEPT && isConcerned(danger, officer)) {
            throw NotDone.conflict("neither its owner nor who put it right may accept it");
        }
    }

    /** Whether the officer owns it, or put it right last. */
    private boolean isConcerned(Danger danger, Officer officer) {
        return officer.name().equals(danger.owner())
                || dangers.steps(danger.id()).stream()
                        .filter(taken -> taken.step() == Danger.Step.RECTIFY)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.by().equals(officer.name()))
                        .isPresent();
    }
}
