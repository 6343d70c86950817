package berm.messages;

import berm.domain.ConditionEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The Tennessee Eastman process: 41 measurements, each with limits at three standard deviations of
 * its normal run to either side, held for 9 min; a fault begins at row 160 by the benchmark's
 * convention.
 */
final class ProcessRecording {
    private static final int MEASUREMENTS = 41;
    private static final int FAULT_ROW = 160;
    private static final long STEP = 3 * 60_000;
    private static final double SIGMAS = 3;

    private ProcessRecording() {}

    static List<String> lines() throws IOException {
        List<String> normal = Recorded.lines("tep_braatz/d00_te.csv");
        String site = site(normal);
        List<String> lines = new ArrayList<>();
        for (String run : List.of("d00", "d01", "d06")) {
            lines.add(line(run, site));
        }
        return lines;
    }

    private static String line(String run, String site) throws IOException {
        var recorded = new RecordedSite(Packs.NONE, run, site);
        recorded.play(Recorded.lines("tep_braatz/" + run + "_te.csv"), "", "Z", names());
        long fault = recorded.first() + FAULT_ROW * STEP;
        List<ConditionEvent> before =
                recorded.alarms().stream().filter(alarm -> alarm.clock() < fault).toList();
        ConditionEvent first =
                recorded.alarms().stream()
                        .filter(alarm -> alarm.clock() >= fault)
                        .findFirst()
                        .orElse(null);
        boolean faulty = !run.equals("d00");
        String when =
                first == null ? "none" : RecordingsTableTest.hours((double) first.clock() - fault);
        return "| Tennessee Eastman %s | %s | %s | %s | %d |"
                .formatted(
                        run,
                        faulty ? "8 h after its begin" : "none: the normal run",
                        faulty ? when : recorded.alarms().size() - before.size() + " in 40 h",
                        first == null ? "" : first.condition(),
                        before.size());
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= MEASUREMENTS; number++) {
            names.add("x" + number);
        }
        return names;
    }

    private static String site(List<String> normal) {
        var site =
                new StringBuilder(
                        """
                        site: eastman
                        name: {zh: 过程, en: Process}
                        kind: hazard-source
                        sensors:
                        """);
        for (int number = 1; number <= MEASUREMENTS; number++) {
            site.append(sensor(number, column(normal, number)));
        }
        return site.toString();
    }

    private static double[] column(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .toArray();
    }

    private static String sensor(int number, double[] normal) {
        double mean = 0;
        for (double value : normal) {
            mean += value / normal.length;
        }
        double squares = 0;
        for (double value : normal) {
            squares += (value - mean) * (value - mean);
        }
        double far = SIGMAS * Math.sqrt(squares / (normal.length - 1));
        return """
                 x%d:
                   name: {zh: 测点, en: Measurement}
                   quantity: COUNT
                   unit: "1"
                   interval: 3 min
                   limits: {direction: high, deadband: 0 1, levels: {yellow: {at: %s 1, onDelay: 9 min, offDelay: 9 min}}}
                   rules:
                     low: {measure: value, direction: low, deadband: 0 1, levels: {yellow: {at: %s 1, onDelay: 9 min, offDelay: 9 min}}}
               """
                .formatted(number, plain(mean + far), plain(mean - far));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(8, RoundingMode.HALF_UP).toPlainString();
    }
}
