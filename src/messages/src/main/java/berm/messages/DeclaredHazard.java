package berm.messages;

import berm.domain.hazard.CriticalQuantities;
import berm.domain.hazard.Edition;
import berm.domain.hazard.HazardGrading;
import berm.domain.hazard.HazardSource;
import berm.domain.hazard.Holding;
import berm.domain.hazard.SupervisionGrade;
import berm.domain.sourced.Sourced;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a unit holds at most by its design, as people declare it, for its grade by GB 18218-2018.
 */
final class DeclaredHazard {
    private static final Edition EDITION = Edition.GB_18218_2018;
    private static final HazardGrading GRADING = Shipped.HAZARD_GRADING;
    private static final CriticalQuantities CRITICAL = Shipped.CRITICAL_QUANTITIES;
    private static final Pattern CLASS = Pattern.compile("[JW][0-9]{1,2}(\\.[0-9])?");
    private static final int MOST_HOLDINGS = 200;
    private static final int MOST_PEOPLE = 1_000_000;

    private DeclaredHazard() {}

    /** What is declared, or null when nothing is or there are problems. */
    static @Nullable SiteHazard of(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Integer people = fields.whole("people", 0, MOST_PEOPLE);
        List<Holding> holdings = holdings(fields, fields.value("holds"));
        SupervisionGrade supervision = supervision(fields.object("supervision", false));
        fields.done();
        if (people == null || holdings.isEmpty()) {
            return null;
        }
        try {
            var source = new HazardSource(holdings, people);
            return new SiteHazard(source, source.grade(GRADING), supervision);
        } catch (IllegalArgumentException wrong) {
            fields.wrong("holds", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** Empty when there is a problem. */
    private static List<Holding> holdings(Fields fields, @Nullable JsonNode declared) {
        List<Holding> holdings = new ArrayList<>();
        if (declared == null
                || !declared.isArray()
                || declared.isEmpty()
                || declared.size() > MOST_HOLDINGS) {
            fields.wrong("holds", "must be a list of 1 to " + MOST_HOLDINGS + " substances");
            return holdings;
        }
        for (int at = 0; at < declared.size(); at++) {
            String path = fields.path("holds[" + at + "]");
            Holding holding = holding(new Fields(declared.get(at), path, fields));
            if (holding != null) {
                holdings.add(holding);
            }
        }
        return holdings.size() == declared.size() ? holdings : List.of();
    }

    private static @Nullable Holding holding(Fields fields) {
        String substance = fields.text("substance", true);
        String kind = fields.text("class", false);
        String text = fields.text("most", true);
        fields.done();
        Optional<BigDecimal> most = text == null ? Optional.empty() : Amount.in("t", text);
        if (text != null && most.filter(amount -> amount.signum() >= 0).isEmpty()) {
            fields.wrong("most", "'" + text + "' must be in t, and not below 0");
            return null;
        }
        if (substance == null || most.isEmpty()) {
            return null;
        }
        if (kind != null && !CLASS.matcher(kind).matches()) {
            fields.wrong("class", "'" + kind + "' must be a class of GB 18218-2018, as W5.3");
            return null;
        }
        Optional<Sourced> critical =
                CRITICAL.of(EDITION, substance)
                        .or(() -> kind == null ? Optional.empty() : CRITICAL.of(EDITION, kind));
        Optional<Sourced> beta =
                GRADING.beta(EDITION, substance)
                        .or(() -> kind == null ? Optional.empty() : GRADING.beta(EDITION, kind));
        if (critical.isEmpty() || beta.isEmpty()) {
            String lacks = critical.isEmpty() ? "critical quantity" : "β";
            fields.wrong(
                    kind == null ? "substance" : "class",
                    "the tables have no "
                            + lacks
                            + " of it: name its class of GB 18218-2018, table 2, as 'class: W5.3'");
            return null;
        }
        return new Holding(substance, most.get().doubleValue(), critical.get(), beta.get());
    }

    private static @Nullable SupervisionGrade supervision(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        String words = fields.text("grade", true);
        String document = fields.text("document", true);
        fields.done();
        if (words == null || document == null) {
            return null;
        }
        if (words.isBlank() || document.isBlank()) {
            fields.wrong("", "a grade has its words and its document");
            return null;
        }
        return new SupervisionGrade(words, document);
    }
}
