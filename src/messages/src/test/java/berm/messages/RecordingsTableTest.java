package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the rules say of recordings made by others, at their default settings, and the page that
 * publishes it; {@code -Dgolden.update} writes the page anew.
 */
class RecordingsTableTest {
    private static final Path PAGE = Path.of("../docs/recordings.md");
    private static final String BEGIN = "<!-- computed -->\n";
    private static final String END = "<!-- end -->\n";
    private static final double WEEK = 7 * 86_400_000.0;
    private static final double HOUR = 3_600_000.0;

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String computed = BEGIN + String.join("\n", table()) + "\n" + END;
        String page = Files.readString(PAGE, UTF_8);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END) + END.length();
        assertThat(begin).isNotNegative();
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, begin) + computed + page.substring(end);
            Files.writeString(PAGE, page, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8)).contains(computed);
    }

    private static List<String> table() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| recording | sensor-weeks | alarms | of them | a sensor-week |");
        lines.add("|---|---|---|---|---|");
        lines.add(pond());
        lines.add("");
        lines.add("| recording | fault | first alarm after it | by | alarms before it |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(ProcessRecording.lines());
        lines.add("");
        lines.add("| recording | window | first alarm in it | alarms outside |");
        lines.add("|---|---|---|---|");
        lines.addAll(AmbientRecording.lines());
        return lines;
    }

    /** A June in which nothing failed: an alarm here needs a reason. */
    private static String pond() throws IOException {
        var june = new RecordedSite(ShippedPacks.read(), "june-pond.yaml");
        june.play(
                Recorded.lines("tailings_dam_pond_2020/pond_station_5min_june.csv"),
                "uuuu-MM-dd H:mm",
                "+08:00",
                List.of("baro-water", "panel-temperature", "barometer", "level", "transducer"));
        List<ConditionEvent> alarms = june.alarms();
        double weeks = 5 * june.span() / WEEK;
        return "| tailings dam pond, June 2020 | %.1f | %d | %s | %.2f |"
                .formatted(weeks, alarms.size(), kinds(alarms), alarms.size() / weeks);
    }

    static String kinds(List<ConditionEvent> alarms) {
        var counts = new TreeMap<String, Integer>();
        alarms.forEach(
                alarm -> counts.merge(alarm.condition() + " " + alarm.colour(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((condition, count) -> words.add(condition + " " + count));
        return words.isEmpty() ? "none" : String.join(", ", words).toLowerCase(Locale.ROOT);
    }

    static boolean isAlarm(ConditionEvent event) {
        boolean raised =
                event.kind() == EventKind.RAISED || event.kind() == EventKind.LEVEL_CHANGED;
        return raised && event.colour() != null;
    }

    static String hours(double millis) {
        return "%.1f h".formatted(millis / HOUR);
    }
}
