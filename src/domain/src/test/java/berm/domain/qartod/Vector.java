package berm.domain.qartod;

import berm.domain.quality.Span;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One recorded call of the reference and the flags it gave, in the words of this package. */
record Vector(String test, Map<String, @Nullable Object> args, List<QartodFlag> recorded) {
    static List<Vector> all(String text) {
        return Json.objects(text).stream().map(Vector::of).toList();
    }

    private static Vector of(Map<String, @Nullable Object> object) {
        var recorded =
                Json.list(object.get("flags")).stream()
                        .map(flag -> QartodFlag.of((int) Double.parseDouble(String.valueOf(flag))))
                        .toList();
        return new Vector(
                String.valueOf(object.get("test")), Json.object(object.get("args")), recorded);
    }

    List<QartodFlag> ours() {
        return kind().flags(series());
    }

    private QartodTest kind() {
        return switch (test) {
            case "gross_range_test" -> new GrossRange(span("fail_span"), span("suspect_span"));
            case "spike_test" ->
                    spike(new Thresholds(number("suspect_threshold"), number("fail_threshold")));
            case "rate_of_change_test" ->
                    new RateOfChange(new Thresholds(number("threshold"), number("fail_threshold")));
            case "flat_line_test" ->
                    new FlatLine(
                            repeats("suspect_threshold"),
                            repeats("fail_threshold"),
                            number("tolerance"));
            default -> throw new IllegalArgumentException(test);
        };
    }

    private QartodTest spike(Thresholds thresholds) {
        return String.valueOf(args.get("method")).equals("average")
                ? new SpikeByAverage(thresholds)
                : new SpikeByDifference(thresholds);
    }

    /** The reference asks for seconds and counts readings: as many whole intervals as fit in. */
    private int repeats(String name) {
        long[] times = times();
        double[] steps =
                IntStream.range(1, times.length)
                        .mapToDouble(n -> (times[n] - times[n - 1]) / 1000.0)
                        .sorted()
                        .toArray();
        double interval = steps.length == 0 ? 1 : steps[steps.length / 2];
        return (int) (number(name) / interval);
    }

    /** A threshold of null is not asked for. */
    private double number(String name) {
        Object value = args.get(name);
        return value == null ? Double.POSITIVE_INFINITY : (Double) value;
    }

    private Span span(String name) {
        double[] ends = numbers(name);
        return new Span(ends[0], ends[1]);
    }

    /** One call has times and no values: what was not measured is left out. */
    private Series series() {
        double[] values = numbers("inp");
        return Series.of(Arrays.copyOf(times(), values.length), values);
    }

    private double[] numbers(String name) {
        return Json.list(args.get(name)).stream()
                .mapToDouble(value -> value == null ? Double.NaN : (Double) value)
                .toArray();
    }

    private long[] times() {
        if (!args.containsKey("tinp")) {
            return LongStream.range(0, numbers("inp").length).toArray();
        }
        return Json.list(args.get("tinp")).stream().mapToLong(Vector::time).toArray();
    }

    private static long time(@Nullable Object time) {
        if (time instanceof Double seconds) {
            return 1000 * seconds.longValue();
        }
        return LocalDateTime.parse(String.valueOf(time)).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
