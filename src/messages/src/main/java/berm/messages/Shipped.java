package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.hazard.SourcedTable;
import berm.domain.quality.Instrument;
import berm.domain.quality.InstrumentTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tables of numbers that come with Berm. */
final class Shipped {
    static final InstrumentTests INSTRUMENTS =
            new InstrumentTests(SourcedTable.parse(text("instruments.txt")));

    private Shipped() {}

    private static String text(String name) {
        try (InputStream in = Instrument.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
