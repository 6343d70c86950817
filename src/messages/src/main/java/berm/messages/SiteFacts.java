package berm.messages;

import berm.domain.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a site file says of the place and the people: for those who read it; no rule asks it. */
public record SiteFacts(
        @Nullable SitePlace place,
        @Nullable SiteConsequence consequence,
        @Nullable String video,
        List<SiteSeason> seasons,
        List<SitePerson> people,
        @Nullable SiteSection section,
        List<SiteTank> tanks) {
    public SiteFacts {
        seasons = List.copyOf(seasons);
        people = List.copyOf(people);
        tanks = List.copyOf(tanks);
    }

    /** Of a plan, whose document says them. */
    public static SiteFacts of(Plan plan) {
        try {
            var fields =
                    new Fields(
                            Json.object(plan.document()).path("declared"),
                            "",
                            new Problems("plan"));
            String kind = fields.text("kind", false);
            return new DeclaredFacts(kind == null ? "" : kind, plan.sensors()).of(fields);
        } catch (MalformedException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
