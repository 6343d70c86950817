package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.Response;
import berm.domain.Signature;
import berm.domain.plan.Sensor;
import berm.domain.storm.Forecast;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what people told a site. */
final class ToldJournal {
    private final ConditionJournal journal;

    ToldJournal(ConditionJournal journal) {
        this.journal = journal;
    }

    void response(Response response, long clock, long offset) {
        var event = new Event(EventKind.RESPONSE, "response", clock, offset);
        event.because = words(response.level().name(), response.signature().note());
        journal.say(event.value(response.level().number()).by(response.signature().by()));
    }

    /**
     * @param older whether one issued later is known
     */
    void forecast(Forecast forecast, boolean older, long clock, long offset) {
        var event = new Event(EventKind.FORECAST, "forecast", clock, offset).in("mm");
        event.from = forecast.rain().beginsAt();
        event.old = older;
        event.because = List.of(forecast.issuer(), forecast.rain().hourly().size() + " h");
        journal.say(event.measuredAt(forecast.issuedAt()).value(forecast.total()));
    }

    /**
     * A reading that a person took beside one of the sensor's own.
     *
     * @param automaticAt when the sensor's own was measured
     */
    void compared(
            Sensor sensor, Judged manual, long automaticAt, double automatic, Signature signature) {
        var event =
                new Event(
                        EventKind.COMPARED,
                        sensor.id() + ".manual",
                        manual.clock(),
                        manual.offset());
        event.of(sensor).measuredAt(manual.measuredAt()).value(manual.value());
        event.from = automaticAt;
        BigDecimal difference = difference(manual.value(), automatic);
        event.facts
                .with(Facts.AUTOMATIC, automatic)
                .with(Facts.DIFFERENCE, difference.doubleValue());
        event.because =
                words(
                        "automatic " + amount(BigDecimal.valueOf(automatic), sensor),
                        "difference " + amount(difference, sensor),
                        signature.note());
        journal.say(event.by(signature.by()));
    }

    private static BigDecimal difference(double manual, double automatic) {
        return BigDecimal.valueOf(manual).subtract(BigDecimal.valueOf(automatic));
    }

    private static String amount(BigDecimal number, Sensor sensor) {
        return number.stripTrailingZeros().toPlainString() + " " + sensor.quantity().symbol();
    }

    /** What there is of them, in their order. */
    private static List<String> words(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).toList();
    }
}
