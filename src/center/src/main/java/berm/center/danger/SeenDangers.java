package berm.center.danger;

import berm.center.access.Access;
import berm.center.asked.NotDone;
import java.util.List;
import org.springframework.stereotype.Component;

/** The hidden dangers of the sites that whoever asks may see. */
@Component
public class SeenDangers {
    private final DangerStore dangers;
    private final Access access;

    SeenDangers(DangerStore dangers, Access access) {
        this.dangers = dangers;
        this.access = access;
    }

    /** Those still open first, by their deadline. */
    public List<Danger> all() {
        return dangers.all().stream().filter(this::isSeen).toList();
    }

    /**
     * The one of that id.
     *
     * @throws NotDone if there is none, or none to be seen
     */
    Danger find(long id) {
        return dangers.find(id)
                .filter(this::isSeen)
                .orElseThrow(() -> NotDone.unknown("no such hidden danger"));
    }

    private boolean isSeen(Danger danger) {
        return access.sees(danger.world(), danger.site());
    }
}
