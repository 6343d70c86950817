package berm.sim;

import berm.domain.Reading;
import berm.messages.BermJson;
import java.util.List;

/** Berm JSON: every reading with its time and its unit. */
public final class BermEncoding implements Encoding {

    @Override
    public byte[] encode(long sequence, long measuredAt, List<Sample> samples) {
        return BermJson.encode(
                sequence, samples.stream().map(sample -> reading(sample, measuredAt)).toList());
    }

    private static Reading reading(Sample sample, long measuredAt) {
        return new Reading(sample.sensor().value(), measuredAt, sample.value(), sample.unit());
    }
}
