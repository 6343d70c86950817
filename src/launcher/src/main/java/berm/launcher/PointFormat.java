package berm.launcher;

import berm.domain.ReadingFlag;
import berm.history.HistoryPoint;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The forms in which stored readings are printed, one a line. */
enum PointFormat {
    /** With a header; flags are separated by spaces, so that no cell needs quotes. */
    CSV {
        @Override
        Optional<String> header() {
            return Optional.of("measuredAt,value,quality,flags,receivedAt,position");
        }

        @Override
        String line(HistoryPoint point) {
            return String.join(
                    ",",
                    Instant.ofEpochMilli(point.measuredAt()).toString(),
                    Double.toString(point.value()),
                    point.quality().name(),
                    String.join(" ", flags(point)),
                    Instant.ofEpochMilli(point.receivedAt()).toString(),
                    point.position());
        }
    },

    /** An object a line. */
    JSON {
        @Override
        Optional<String> header() {
            return Optional.empty();
        }

        @Override
        String line(HistoryPoint point) {
            ObjectNode line = MAPPER.createObjectNode();
            line.put("measuredAt", Instant.ofEpochMilli(point.measuredAt()).toString());
            line.put("value", point.value());
            line.put("quality", point.quality().name());
            line.set("flags", MAPPER.valueToTree(flags(point)));
            line.put("receivedAt", Instant.ofEpochMilli(point.receivedAt()).toString());
            line.put("position", point.position());
            return line.toString();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    abstract Optional<String> header();

    abstract String line(HistoryPoint point);

    private static List<String> flags(HistoryPoint point) {
        return point.flags().stream().sorted().map(ReadingFlag::name).toList();
    }
}
