package berm.launcher;

import berm.domain.hazard.HazardGrade;
import berm.domain.hazard.HazardLevel;
import berm.domain.hazard.Holding;
import berm.domain.hazard.SupervisionGrade;
import berm.domain.sourced.Sourced;
import berm.messages.SiteHazard;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A site as a major hazard source, in words. */
final class HazardWords {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.DOWN);

    private HazardWords() {}

    static List<String> of(SiteHazard hazard) {
        HazardGrade grade = hazard.grade();
        HazardLevel level = grade.level();
        List<String> lines = new ArrayList<>();
        lines.add(
                level == null
                        ? "no major hazard source by GB 18218-2018: S %s is below 1"
                                .formatted(number(grade.share()))
                        : "major hazard source by GB 18218-2018, level %d of 4: S %s, R %s"
                                .formatted(
                                        level.number(), number(grade.share()), number(grade.r())));
        lines.add(
                "  %d people within 500 m: α %s"
                        .formatted(hazard.source().population(), said(grade.alpha())));
        for (Holding held : hazard.source().holdings()) {
            lines.add(
                    "  %s: %s t by design; Q, in t, %s; β %s"
                            .formatted(
                                    held.substance(),
                                    number(held.designMax()),
                                    said(held.critical()),
                                    said(held.beta())));
        }
        SupervisionGrade supervision = hazard.supervision();
        if (supervision != null) {
            lines.add(
                    "  the bureau supervises it in grade %s (%s)"
                            .formatted(supervision.words(), supervision.document()));
        }
        return lines;
    }

    private static String said(Sourced number) {
        return "%s [%s: %s]"
                .formatted(
                        number(number.value()),
                        number.provenance().name().toLowerCase(Locale.ROOT),
                        number.document());
    }

    private static String number(double value) {
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }
}
