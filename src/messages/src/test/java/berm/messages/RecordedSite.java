package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.Message;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SiteKey;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A site whose readings are the rows of a recording, each told at its own time. */
final class RecordedSite implements SiteOutput {
    private final Plan plan;
    private final List<ConditionEvent> events = new ArrayList<>();
    private long offset;
    private long first = Long.MAX_VALUE;
    private long last;

    /** Declared by a file beside this class. */
    RecordedSite(Packs packs, String file) throws IOException {
        this(packs, file, text(file));
    }

    RecordedSite(Packs packs, String file, String declared) {
        var problems = new Problems(file);
        var resolved = SiteFiles.resolve(declared.getBytes(UTF_8), packs, false, problems);
        assertThat(problems.found()).isEmpty();
        plan = Objects.requireNonNull(resolved).plan();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = RecordedSite.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        }
    }

    /**
     * Plays rows of a time and one number for each sensor, in their own units.
     *
     * @param lines the first is a heading
     * @param pattern of the time; empty for minutes since the first day of 2020
     */
    void play(List<String> lines, String pattern, String zone, List<String> sensors) {
        SiteMachine machine = null;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            long time = time(cells[0], pattern, zone);
            first = Math.min(first, time);
            last = time;
            var now = new Moment(time, time, offset++);
            if (machine == null) {
                SiteKey key = SiteKey.parse("recorded/" + plan.site());
                machine = SiteMachine.born(key, "recorded/0", plan, now, this);
            }
            machine.message(
                    now, new Message(readings(cells, time, sensors), List.of(), false, false));
        }
    }

    private static long time(String text, String pattern, String zone) {
        if (pattern.isEmpty()) {
            return 946_684_800_000L + 365 * 86_400_000L * 20 + Long.parseLong(text) * 60_000;
        }
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern(pattern))
                .toInstant(ZoneOffset.of(zone))
                .toEpochMilli();
    }

    private static List<Reading> readings(String[] cells, long time, List<String> sensors) {
        List<Reading> readings = new ArrayList<>();
        for (int column = 0; column < sensors.size() && column + 1 < cells.length; column++) {
            if (!cells[column + 1].isEmpty()) {
                double value = Double.parseDouble(cells[column + 1]);
                readings.add(new Reading(sensors.get(column), time, value, null));
            }
        }
        return readings;
    }

    /** Raised conditions that have a colour. */
    List<ConditionEvent> alarms() {
        return events.stream().filter(RecordingsTableTest::isAlarm).toList();
    }

    /** ms from the first row to the last. */
    long span() {
        return last - first;
    }

    long first() {
        return first;
    }

    @Override
    public void event(ConditionEvent event) {
        events.add(event);
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor,
            long measuredAt,
            double value,
            Quality quality,
            Set<ReadingFlag> flags) {}

    @Override
    public void duplicate() {}

    @Override
    public void rejected(RejectReason reason, String detail) {
        throw new AssertionError(reason + " " + detail);
    }
}
