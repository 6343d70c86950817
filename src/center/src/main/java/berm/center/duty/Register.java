package berm.center.duty;

import berm.messages.Fields;
import berm.messages.Problems;
import berm.messages.SiteName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ponds that exist, whether Berm hears them or not: the file that {@code BERM_REGISTER} names.
 *
 * <pre>
 * ponds:
 *   - {name: {zh: 大岭尾矿库, en: Daling pond}, class: III, county: Xinchang}
 * </pre>
 *
 * A pond that Berm hears too names its {@code site}, so that it is counted once.
 */
public record Register(List<Pond> ponds) {
    /** No ponds. */
    public static final Register NONE = new Register(List.of());

    private static final String PONDS = "ponds";
    private static final Set<String> CLASSES = Set.of("I", "II", "III", "IV", "V");
    private static final int MOST = 5_000;
    private static final int TEXT = 80;

    /** A pond of the register; its site is empty when Berm does not know it. */
    public record Pond(SiteName name, String grade, String county, String site) {}

    public Register {
        ponds = List.copyOf(ponds);
    }

    /** Reads the file; what is wrong is added to the problems. */
    public static Register read(byte[] file, Problems problems) {
        Fields fields = Fields.ofYaml(file, problems);
        if (fields == null) {
            return NONE;
        }
        if (!fields.has(PONDS)) {
            fields.wrong(PONDS, "is missing");
        }
        List<Pond> ponds = fields.list(PONDS, 0, MOST, Register::pond);
        fields.done();
        return new Register(ponds);
    }

    private static @Nullable Pond pond(Fields fields) {
        SiteName name = SiteName.read(fields.object("name", true), TEXT);
        String grade = fields.text("class", true);
        if (grade != null && !CLASSES.contains(grade)) {
            fields.wrong("class", "must be one of I, II, III, IV, V");
        }
        String county = fields.line("county", true, TEXT);
        String site = Objects.requireNonNullElse(fields.line("site", false, TEXT), "");
        fields.done();
        return name == null || grade == null || county == null
                ? null
                : new Pond(name, grade, county, site);
    }
}
