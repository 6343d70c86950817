package berm.center;

import berm.messages.SiteConsequence;
import berm.messages.SiteFacts;
import berm.messages.SitePlace;
import berm.messages.SiteSeason;
import berm.messages.SiteSection;
import berm.messages.SiteTank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan says of the place itself; whom to call is asked for by itself, and not here. */
public record SiteSheet(
        @Nullable SitePlace place,
        @Nullable SiteConsequence consequence,
        @Nullable String video,
        List<SiteSeason> seasons,
        @Nullable SiteSection section,
        List<SiteTank> tanks) {

    /** Of a site whose file says nothing of the place. */
    public static final SiteSheet NONE =
            new SiteSheet(null, null, null, List.of(), null, List.of());

    static SiteSheet of(SiteFacts facts) {
        return new SiteSheet(
                facts.place(),
                facts.consequence(),
                facts.video(),
                facts.seasons(),
                facts.section(),
                facts.tanks());
    }
}
