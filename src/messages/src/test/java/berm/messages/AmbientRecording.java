package berm.messages;

import berm.domain.ConditionEvent;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The temperature of an office before its system failed, hourly, as °C: the usual tests of an air
 * thermometer, and a change of level by 2 °C or more found in 12 d. The windows are those of the
 * Numenta Anomaly Benchmark, recalled.
 */
final class AmbientRecording {
    private static final List<String> WINDOWS =
            List.of("2013-12-15T07:00 2013-12-30T09:00", "2014-03-29T15:00 2014-04-20T22:00");

    private static final String SITE =
            """
            site: office
            name: {zh: 机房, en: Office}
            kind: hazard-source
            sensors:
              air:
                name: {zh: 气温, en: Air}
                quantity: TEMPERATURE
                unit: °C
                interval: 1 h
                quality: {instrument: air-temperature}
                rules:
                  up: {measure: step, window: 12 d, direction: high, deadband: 0.2 °C, levels: {yellow: {at: 2 °C}}}
                  down: {measure: step, window: 12 d, direction: low, deadband: 0.2 °C, levels: {yellow: {at: -2 °C}}}
            """;

    private AmbientRecording() {}

    static List<String> lines() throws IOException {
        var recorded = new RecordedSite(Packs.NONE, "office", SITE);
        recorded.play(celsius(), "uuuu-MM-dd HH:mm:ss", "Z", List.of("air"));
        List<ConditionEvent> alarms =
                recorded.alarms().stream()
                        .filter(alarm -> !alarm.condition().endsWith(".silence"))
                        .toList();
        long outside = alarms.stream().filter(alarm -> windowOf(alarm).isEmpty()).count();
        List<String> lines = new ArrayList<>();
        for (String window : WINDOWS) {
            String first =
                    alarms.stream()
                            .filter(alarm -> windowOf(alarm).equals(window))
                            .findFirst()
                            .map(alarm -> alarm.condition() + ", " + later(alarm, window))
                            .orElse("none");
            lines.add(
                    "| office, ambient temperature | %s | %s | %d in all |"
                            .formatted(window.replace(" ", " to "), first, outside));
        }
        return lines;
    }

    private static String later(ConditionEvent alarm, String window) {
        long begins = time(window.split(" ")[0]);
        return RecordingsTableTest.hours((double) alarm.clock() - begins) + " after its begin";
    }

    private static String windowOf(ConditionEvent alarm) {
        return WINDOWS.stream()
                .filter(window -> alarm.clock() >= time(window.split(" ")[0]))
                .filter(window -> alarm.clock() <= time(window.split(" ")[1]))
                .findFirst()
                .orElse("");
    }

    private static long time(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static List<String> celsius() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line :
                Recorded.lines("nab_known_cause/ambient_temperature_system_failure.csv")) {
            String[] cells = line.split(",");
            lines.add(
                    lines.isEmpty()
                            ? line
                            : cells[0] + "," + (Double.parseDouble(cells[1]) - 32) / 1.8);
        }
        return lines;
    }
}
