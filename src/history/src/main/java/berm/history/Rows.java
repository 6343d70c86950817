package berm.history;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of a store's answer: arrays of values in the order they were asked for. */
final class Rows {
    private Rows() {}

    static <T> List<T> map(JsonNode rows, Function<JsonNode, T> row) {
        List<T> list = new ArrayList<>(rows.size());
        for (JsonNode next : rows) {
            list.add(row.apply(next));
        }
        return list;
    }

    /** Of time, value, quality, flags, receivedAt, position. */
    static HistoryPoint point(JsonNode row) {
        try {
            return new HistoryPoint(
                    whole(row, 0),
                    number(row, 1),
                    Quality.valueOf(text(row, 2)),
                    flags(text(row, 3)),
                    whole(row, 4),
                    text(row, 5));
        } catch (IllegalArgumentException e) {
            throw new HistoryException("not a reading of ours: " + row, e);
        }
    }

    /** Of time, min, max, last, count. */
    static TrendBucket bucket(JsonNode row, long width) {
        try {
            long from = whole(row, 0);
            return new TrendBucket(
                    from,
                    from + width,
                    number(row, 1),
                    number(row, 2),
                    number(row, 3),
                    whole(row, 4));
        } catch (IllegalArgumentException e) {
            throw new HistoryException("not a bucket: " + row, e);
        }
    }

    private static Set<ReadingFlag> flags(String text) {
        return Arrays.stream(text.split(","))
                .filter(flag -> !flag.isEmpty())
                .map(ReadingFlag::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long whole(JsonNode row, int column) {
        JsonNode value = row.path(column);
        if (!value.canConvertToLong() || !value.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("not a whole number: " + value);
        }
        return value.longValue();
    }

    private static double number(JsonNode row, int column) {
        JsonNode value = row.path(column);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("not a number: " + value);
        }
        return value.doubleValue();
    }

    private static String text(JsonNode row, int column) {
        JsonNode value = row.path(column);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("not a text: " + value);
        }
        return value.textValue();
    }
}
