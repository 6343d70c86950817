package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.SiteKey;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.messages.Scenario.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site of a {@link Scenario}: told row by row, it says what it says. */
final class ScenarioSite implements SiteOutput {
    private static final int DECIMALS = 3;
    private static final Signature WANG = new Signature("Wang", null);
    private static final Pattern PHONED = Pattern.compile("phoned (\\S+) (\\S+) @ (.+)");
    private static final Pattern FORECAST = Pattern.compile("forecast (\\d+) mm in (\\d+) h");

    private final Scenario scenario;
    private final Plan plan;
    private final List<String> said = new ArrayList<>();
    private final SiteMachine machine;
    private long offset;

    /** Which row is being told; its own time need not be said again. */
    private long now;

    ScenarioSite(Scenario scenario, String name) throws IOException {
        this.scenario = scenario;
        var problems = new Problems(name);
        byte[] file = scenario.head().getBytes(UTF_8);
        var resolved = SiteFiles.resolve(file, ShippedPacks.read(), true, problems);
        assertThat(problems.found()).isEmpty();
        this.plan = Objects.requireNonNull(resolved).plan();
        long first = scenario.rows().get(0).from();
        var key = SiteKey.parse("scenario/" + plan.site());
        this.machine =
                SiteMachine.born(key, "scenario/0", plan, new Moment(first, first, offset++), this);
    }

    /** What it says in each row. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        for (Row row : scenario.rows()) {
            said.clear();
            tell(row);
            events.add(String.join("; ", said));
        }
        return events;
    }

    private void tell(Row row) {
        if (row.isTold()) {
            now = row.from();
            told(row.cells().get(0), moment(row.from()));
            return;
        }
        for (long time = row.from(); time <= row.to(); time += Math.max(1, row.step())) {
            now = row.step() == 0 ? time : Long.MIN_VALUE;
            machine.message(
                    moment(time), new Message(readings(row, time), List.of(), false, false));
        }
    }

    private Moment moment(long time) {
        return new Moment(time, time, offset++);
    }

    private void told(String text, Moment moment) {
        Matcher phoned = PHONED.matcher(text);
        Matcher forecast = FORECAST.matcher(text);
        if (text.startsWith("response ")) {
            String level = text.substring("response ".length()).toUpperCase(Locale.ROOT);
            machine.response(moment, new Response(ResponseLevel.valueOf(level), WANG));
        } else if (phoned.matches()) {
            long time = Scenario.time(phoned.group(3));
            double value = Double.parseDouble(phoned.group(2));
            var reading = new Reading(phoned.group(1), time, value, null);
            machine.message(moment, Message.manual(reading, WANG));
        } else if (forecast.matches()) {
            double total = Double.parseDouble(forecast.group(1));
            boolean day = forecast.group(2).equals("24");
            assertThat(day).as("a typhoon lasts 24 h").isTrue();
            Rain rain = Rain.storm(moment.clock(), total, Rain.TYPHOON);
            machine.forecast(moment, new Forecast("Weather office", moment.clock(), rain));
        } else {
            assertThat(text).isEqualTo("tick");
            machine.advance(moment);
        }
    }

    private List<Reading> readings(Row row, long time) {
        List<Reading> readings = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            if (!cell.isEmpty()) {
                readings.add(reading(scenario.sensors().get(column), cell, row, time));
            }
        }
        return readings;
    }

    private static Reading reading(String sensor, String cell, Row row, long time) {
        int measured = cell.indexOf('@');
        if (measured >= 0) {
            long at = Scenario.time(cell.substring(measured + 1));
            return new Reading(sensor, at, Double.parseDouble(cell.substring(0, measured)), null);
        }
        int span = cell.indexOf("..");
        if (span < 0) {
            return new Reading(sensor, time, Double.parseDouble(cell), null);
        }
        double from = Double.parseDouble(cell.substring(0, span));
        double to = Double.parseDouble(cell.substring(span + 2));
        double share = (double) (time - row.from()) / (row.to() - row.from());
        return new Reading(sensor, time, rounded(from + (to - from) * share).doubleValue(), null);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public void event(ConditionEvent event) {
        if (event.kind() == EventKind.PLAN) {
            return;
        }
        Long measured = event.measuredAt();
        boolean silence = event.condition().endsWith(".silence");
        long time = measured == null || silence ? event.clock() : measured;
        var text = new StringBuilder();
        text.append(time == now ? "" : Scenario.text(time) + " ");
        text.append(event.kind()).append(' ').append(event.condition());
        text.append(event.colour() == null ? "" : " " + event.colour());
        if (event.value() != null) {
            text.append(' ').append(rounded(event.value()).stripTrailingZeros().toPlainString());
        }
        text.append(event.old() ? " old" : "").append(event.unverified() ? " unverified" : "");
        said.add(text.toString());
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        if (quality == Quality.FAIL || quality == Quality.NOT_EVALUATED) {
            said.add("(" + sensor.id() + " " + quality.name().toLowerCase(Locale.ROOT) + ")");
        } else if (flags.contains(ReadingFlag.LATE)) {
            said.add("(" + sensor.id() + " late)");
        }
    }

    @Override
    public void duplicate() {
        said.add("(duplicate)");
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        said.add("(" + reason + ")");
    }
}
