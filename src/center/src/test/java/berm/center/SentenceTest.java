package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Own;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.SiteKey;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.DeskState;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Incidents;
import berm.domain.alarm.SiteDesk;
import berm.domain.plan.SiteRule;
import berm.messages.PlanJson;
import berm.messages.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The sentences of made-up events of every kind, held by {@code sentences.txt}; run with {@code
 * -Dgolden.update} to write it anew, and read what changed.
 */
class SentenceTest {

    private static final Path FOLDER = Path.of("src/test/resources/berm/center");
    private static final Path GOLDEN = FOLDER.resolve("sentences.txt");
    private static final double HOUR = 3_600_000;

    private final List<String> lines = new ArrayList<>();
    private final TreeSet<String> told = new TreeSet<>();
    private final PlanView plan = plan();

    @Test
    void everyKindOfAlarmSaysInOneSentenceWhatTheGoldenFileHas() throws IOException {
        ofTheOperator();
        ofLimits();
        ofPoints();
        ofMeasures();
        ofSensors();
        ofTheSite();
        ofTheRecord();

        assertThat(told).containsAll(SiteRule.Is.OF_SENSORS);
        assertThat(told)
                .containsAll(plan.conditions().stream().map(PlanView.ConditionView::id).toList());
        plan.sensors().stream()
                .flatMap(sensor -> sensor.rules().stream())
                .filter(rule -> !rule.measure().isEmpty())
                .forEach(rule -> assertThat(told).contains(rule.id()));
        String all = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, all);
        }
        assertThat(all).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void withoutItsPlanAnAlarmSpeaksWithIds() {
        Alarm alarm = alarm(Found.of("level.limit", Colour.RED).value(102.01, "m").limit(102));

        assertThat(Sentence.of(alarm, null).zh().sentence())
                .isEqualTo("【红】pingshan level 102.01米，达到红线102.00米。立即叫应责任人，按预案处置。");
        assertThat(Sentence.of(alarm, null).en().sentence())
                .startsWith("RED: pingshan, level 102.01 m, at or above the red limit 102.00 m.");
    }

    private void ofTheOperator() {
        say(
                "the first of the operator's five",
                Found.of("freeboard.limit", Colour.ORANGE)
                        .value(1.29, "m")
                        .limit(1.3)
                        .fact(Facts.HELD, 120_000)
                        .fact(Facts.ROUTED_FREEBOARD, 0.92)
                        .fact(Facts.ROUTED_LIMIT, 1.0)
                        .fact(Facts.ROUTED_LIMIT_AT, Found.at("21:35"))
                        .fact(Facts.ROUTED_DRAINED, 1.71)
                        .fact(Facts.DRAIN_BLOCKED, 1));
        say(
                "the second",
                Found.of("P2.limit", Colour.YELLOW)
                        .value(7.41, "m")
                        .limit(7.44)
                        .fact(Facts.CHANGE, -0.89)
                        .fact(Facts.CHANGE_OVER, 72 * HOUR));
        say(
                "the third",
                Found.of("G07.creep", Colour.BLUE)
                        .value(0.0031, "m/d")
                        .limit(0.002)
                        .approvedBy(null)
                        .because("NEIGHBOUR")
                        .fact(Facts.LOWEST, 0.0023)
                        .fact(Facts.HIGHEST, 0.0039)
                        .fact(Facts.HELD, 72 * HOUR));
        say(
                "the fourth",
                Found.of("G2.limit", Colour.ORANGE)
                        .value(2.2, "mg/m3")
                        .limit(2)
                        .approvedBy("GBZ")
                        .fact(Facts.WIND_SPEED, 5)
                        .fact(Facts.WIND_FROM, 137));
        say(
                "the fifth",
                Found.of("blind", Colour.ORANGE)
                        .value(100.0 * 9 / 14, "%")
                        .limit(50)
                        .because("level = 101.41 m", "level.silence YELLOW", "P2.silence YELLOW")
                        .fact(Facts.BLIND, 37 * 60_000)
                        .fact(Facts.ESTIMATED, 101.51));
    }

    private void ofLimits() {
        say(
                "a limit that a demonstration stands for",
                level(101.71, 101.7).approvedBy("demonstration"));
        say("a value that only looks like its limit", freeboard(0.9996, 1.0));
        say("a value at its limit", freeboard(1.0, 1.0));
        say(
                "a red limit nobody approved",
                Found.of("level.limit", Colour.YELLOW)
                        .value(102.01, "m")
                        .limit(102)
                        .approvedBy(null));
        say("a limit beyond the span", level(104, 102).because("OVER_RANGE").unverified());
        say("a jump", level(102.4, 102).because("SPIKE", "RATE").unverified());
        say("an old reading", level(102.01, 102).old());
        say(
                "a backlog",
                Found.of(EventKind.BACKFILLED, "level.limit", Colour.RED)
                        .value(102.01, "m")
                        .limit(102)
                        .old());
        say(
                "a silence that ends the wait",
                Found.of("level.limit", Colour.RED).unit("m").limit(102).unverified());
        say(
                "a new plan",
                Found.of(EventKind.LEVEL_CHANGED, "level.limit", Colour.RED).unit("m").limit(102));
        say("a drill", level(102.01, 102).in("drill-5", "pingshan"));
        say(
                "a forecast",
                level(101.71, 101.7)
                        .fact(Facts.HOURS_TO_LIMIT, 4.5)
                        .fact(Facts.HOURS_EARLIEST, 3.9)
                        .fact(Facts.HOURS_LATEST, 5.6)
                        .fact(Facts.FORECAST_FROM, Found.at("17:05") - HOUR)
                        .fact(Facts.FORECAST_LIMIT, 102)
                        .fact(Facts.CHANGE, 0.61)
                        .fact(Facts.CHANGE_OVER, 24 * HOUR)
                        .fact(Facts.HELD, 5 * 60_000));
        say(
                "a forecast without an end, of tomorrow",
                level(101.71, 101.7)
                        .fact(Facts.HOURS_TO_LIMIT, 9)
                        .fact(Facts.HOURS_EARLIEST, 3.9)
                        .fact(Facts.FORECAST_LIMIT, 102));
    }

    private void ofPoints() {
        say(
                "a displacement with advice",
                Found.of("G07.limit", Colour.BLUE)
                        .value(0.0312, "m")
                        .limit(0.03)
                        .fact(Facts.FAILURE_AT, Found.at("17:05") + 40 * HOUR)
                        .fact(Facts.FAILURE_EARLIEST, Found.at("17:05") + 30 * HOUR)
                        .fact(Facts.FAILURE_LATEST, Found.at("17:05") + 60 * HOUR)
                        .fact(Facts.FAILURE_BY_SLO, Found.at("17:05") + 44 * HOUR));
        say(
                "one point of displacement alone",
                Found.of("G07.limit", Colour.YELLOW).value(0.105, "m").limit(0.1));
        say(
                "gas of level 1, and no direction of the wind",
                Found.of("G2.limit", Colour.YELLOW)
                        .value(1.04, "mg/m3")
                        .limit(1)
                        .approvedBy("GBZ")
                        .fact(Facts.WIND_SPEED, 2.1));
        say(
                "gas of level 1 in a calm",
                Found.of("G2.limit", Colour.YELLOW)
                        .value(1.04, "mg/m3")
                        .limit(1)
                        .approvedBy("GBZ")
                        .fact(Facts.WIND_SPEED, 0.2)
                        .fact(Facts.WIND_FROM, 90));
    }

    private static Found level(double value, double limit) {
        Colour colour = limit == 102 ? Colour.RED : Colour.ORANGE;
        return Found.of("level.limit", colour).value(value, "m").limit(limit);
    }

    private static Found freeboard(double value, double limit) {
        return Found.of("freeboard.limit", Colour.RED).value(value, "m").limit(limit);
    }

    private void ofMeasures() {
        say("a rate", Found.of("level.rise", Colour.YELLOW).value(0.25, "m/h").limit(0.2));
        say("a slope", Found.of("level.steady-rise", Colour.YELLOW).value(0.53, "m/d").limit(0.5));
        say("a sum", Found.of("rain.storm", Colour.YELLOW).value(52.5, "mm").limit(50));
        say("a day", Found.of("rain.today", Colour.ORANGE).value(103.5, "mm").limit(100));
        say("a step", Found.of("G07.jump", Colour.YELLOW).value(0.0061, "m").limit(0.005));
        say("a second ladder", Found.of("people.crowd", Colour.YELLOW).value(6, "1").limit(5));
        say(
                "a trend with an uneven interval",
                Found.of("G07.creep", Colour.BLUE)
                        .value(0.0031, "m/d")
                        .limit(0.002)
                        .approvedBy(null)
                        .fact(Facts.LOWEST, 0.0026)
                        .fact(Facts.HIGHEST, 0.0044));
        say(
                "hours to a limit",
                Found.of("level.to-red", Colour.ORANGE)
                        .value(8.75, "h")
                        .limit(12)
                        .fact(Facts.HOURS_TO_LIMIT, 8.75)
                        .fact(Facts.HOURS_EARLIEST, 7.2)
                        .fact(Facts.HOURS_LATEST, 11)
                        .fact(Facts.FORECAST_LIMIT, 102));
    }

    private void ofSensors() {
        say(
                "a silence",
                Found.of("level.silence", Colour.YELLOW).value(101.41, "m").measured("16:45"));
        say("a loss", Found.of(EventKind.LOST, "level.silence", Colour.YELLOW).measured("16:10"));
        say("a sensor never heard", Found.of("pore.silence", Colour.YELLOW).measured(null));
        say("a clock", Found.of("pore.clock", Colour.YELLOW).value(3.5, "kPa").measured("03:00"));
        say("a time zone", Found.of("pore.time-zone", Colour.YELLOW).value(8, "h"));
        say("a time zone ahead", Found.of("pore.time-zone", Colour.YELLOW).value(-8, "h"));
        say(
                "readings that cannot be true",
                Found.of("pore.quality", Colour.YELLOW)
                        .value(3.5, "kPa")
                        .because("STUCK")
                        .unverified());
        say(
                "over range",
                Found.of("pore.over-range", Colour.YELLOW)
                        .value(412.25, "kPa")
                        .because("OVER_RANGE")
                        .unverified());
    }

    private void ofTheSite() {
        say(
                "a drain obstructed",
                Found.of("drain-obstructed", Colour.ORANGE)
                        .value(1, "1")
                        .limit(1)
                        .because("level >= 100.7 m", "outflow <= 0.05 m3/s")
                        .fact(Facts.ROUTED_FREEBOARD, 0.92)
                        .fact(Facts.ROUTED_LIMIT, 1.0)
                        .fact(Facts.ROUTED_LIMIT_AT, Found.at("21:35"))
                        .fact(Facts.ROUTED_DRAINED, 1.71)
                        .fact(Facts.DRAIN_BLOCKED, 0.6)
                        .fact(Facts.RAIN_AHEAD, 214));
        say(
                "a combination",
                Found.of("dam-moves", Colour.ORANGE)
                        .value(1, "1")
                        .limit(1)
                        .because("P2.limit YELLOW", "G07.jump YELLOW", "pore.over-range YELLOW")
                        .unverified());
        say(
                "a deviation",
                Found.of("levels-disagree", Colour.YELLOW)
                        .value(0.12, "m")
                        .limit(0.05)
                        .because("level = 101.0 m", "level-2 = 101.12 m"));
        say(
                "what nobody can read stays as it is",
                Found.of("levels-disagree", Colour.YELLOW)
                        .value(0.12, "m")
                        .limit(0.05)
                        .because("level = 1.2.3 m", "level-2 = " + "9".repeat(40) + " m"));
        say(
                "a storm",
                Found.of("least-freeboard", Colour.RED)
                        .value(0.92, "m")
                        .limit(1)
                        .because("forecast 300.0 mm, 市气象台")
                        .fact(Facts.ROUTED_FREEBOARD, 0.92)
                        .fact(Facts.ROUTED_PEAK, 102.08)
                        .fact(Facts.ROUTED_PEAK_AT, Found.at("23:10"))
                        .fact(Facts.ROUTED_LIMIT, 1.0)
                        .fact(Facts.ROUTED_LIMIT_AT, Found.at("21:35"))
                        .fact(Facts.ROUTED_DRAINED, 1.71)
                        .fact(Facts.DRAIN_BLOCKED, 1)
                        .fact(Facts.RAIN_AHEAD, 214));
        say(
                "a vote",
                Found.of("statutory-colour", Colour.ORANGE)
                        .value(3, "1")
                        .limit(3)
                        .because(
                                "P2.limit YELLOW",
                                "G07.limit YELLOW",
                                "pore.silence YELLOW",
                                "and 3 more"));
        say(
                "many points lost, without more",
                Found.of("blind", Colour.ORANGE).value(50, "%").limit(50));
    }

    private void ofTheRecord() {
        var deaf = Found.of(EventKind.DEAF, "path.deaf", null).in("live", "~path-3");
        say("nobody listened", deaf.from("16:05").clock("16:25"));
        Found twice = level(102.01, 102);
        var said = said(twice);
        say("two contents", twice, desk(said).onContradiction(said).alarms().get(0));
        SiteDesk desk = desk(said);
        var unused = desk.on(said);
        var heard = new Entry.Heard(said.world(), said.site(), said.at(), "raw-1/0/9", 1, 0);
        say("a judge that restarted", twice, desk.on(heard).alarms().get(0));
        say(
                "a channel that is dead",
                Found.of("channel.sms", Colour.ORANGE).in("live", Own.CENTER));
        say("a text nobody knows", Found.of("dam-moves", Colour.BLUE).because("something else"));
    }

    private void say(String what, Found found) {
        say(what, found, alarm(found));
    }

    private static Alarm alarm(Found found) {
        Entry.Said said = said(found);
        return desk(said).on(said).alarms().get(0);
    }

    private static Entry.Said said(Found found) {
        return new Entry.Said(found.event().clock(), found.event(), null, 0);
    }

    private static SiteDesk desk(Entry.Said said) {
        return new SiteDesk(said.world(), said.site(), DeskState.NEW, List.of(), List.of());
    }

    private void say(String what, Found found, Alarm alarm) {
        told.add(alarm.condition().substring(alarm.condition().lastIndexOf('.') + 1));
        boolean ofPath = alarm.site().equals(Incidents.PATH);
        Sentence sentence = Sentence.of(alarm, ofPath ? null : plan);
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("# " + what);
        lines.add(found.toString());
        lines.add("zh " + sentence.zh().sentence());
        lines.add("en " + sentence.en().sentence());
        sentence.zh().advice().forEach(line -> lines.add("   " + line));
        sentence.en().advice().forEach(line -> lines.add("   " + line));
    }

    private static PlanView plan() {
        try {
            byte[] document = Files.readAllBytes(FOLDER.resolve("sentences.json"));
            var problems = new Problems("sentences.json");
            var unused = PlanJson.decode(document, problems);
            assertThat(problems.found()).isEmpty();
            return PlanDocument.read(SiteKey.parse("live/pingshan"), document).orElseThrow();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
