package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.Most;
import berm.center.asked.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that is put aside, in one list over HTTP: nothing of which nobody is told is invisible. */
@RestController
class AsideApi {

    private static final int MOST = 2_000;

    /**
     * What is put aside.
     *
     * @param more how many there are beyond these
     */
    record Found(@Most(MOST) List<Aside> aside, int more) {}

    private final Asides asides;
    private final Access access;

    AsideApi(Asides asides, Access access) {
        this.asides = asides;
        this.access = access;
    }

    @Summary("All of which nobody is told for a time, with who put it aside, why, and until when.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/aside")
    Found aside(@RequestParam(required = false) @Nullable String world) {
        String wanted = world == null ? null : Asked.world(world).name();
        List<Aside> all =
                asides.all().stream()
                        .filter(aside -> wanted == null || wanted.equals(aside.world()))
                        .filter(aside -> access.sees(aside.world(), aside.site()))
                        .toList();
        int shown = Math.min(MOST, all.size());
        return new Found(all.subList(0, shown), all.size() - shown);
    }
}
