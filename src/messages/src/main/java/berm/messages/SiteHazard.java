package berm.messages;

import berm.domain.hazard.HazardGrade;
import berm.domain.hazard.HazardSource;
import berm.domain.hazard.SupervisionGrade;
import berm.domain.plan.Plan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site is as a major hazard source: informative, no rule asks it.
 *
 * @param grade of the design maxima, by GB 18218-2018
 * @param supervision the bureau's own grade, if it is declared
 */
public record SiteHazard(
        HazardSource source, HazardGrade grade, @Nullable SupervisionGrade supervision) {

    /** Of a plan, whose document says it; empty where it does not. */
    public static Optional<SiteHazard> of(Plan plan) {
        try {
            JsonNode declared =
                    Json.object(plan.document()).path("declared").path(DeclaredSite.HAZARD);
            return declared.isMissingNode()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            DeclaredHazard.of(new Fields(declared, "", new Problems("plan"))));
        } catch (MalformedException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
