package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.hazard.CriticalQuantities;
import berm.domain.hazard.HazardGrading;
import berm.domain.quality.Instrument;
import berm.domain.quality.InstrumentTests;
import berm.domain.sourced.SourcedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tables of numbers that come with Berm. */
final class Shipped {
    static final InstrumentTests INSTRUMENTS =
            new InstrumentTests(SourcedTable.parse(text(Instrument.class, "instruments.txt")));

    static final HazardGrading HAZARD_GRADING =
            new HazardGrading(SourcedTable.parse(text(HazardGrading.class, "grading.txt")));

    static final CriticalQuantities CRITICAL_QUANTITIES =
            new CriticalQuantities(
                    SourcedTable.parse(text(HazardGrading.class, "critical-quantities.txt")));

    private Shipped() {}

    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
