package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.alarm.Action;
import berm.domain.alarm.ActionKind;
import berm.domain.alarm.Agreement;
import berm.domain.alarm.Bilingual;
import berm.domain.alarm.CallOutcome;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Occurrence;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.ResponseVersion;
import berm.domain.alarm.Task;
import berm.domain.outside.Click;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryJsonTest {
    private static final long NOON = 1_596_513_600_000L;

    @ParameterizedTest
    @MethodSource("entries")
    void readsWhatItWrote(Entry entry) throws MalformedException {
        assertThat(EntryJson.decode(EntryJson.encode(entry))).isEqualTo(entry);
    }

    static Stream<Entry> entries() {
        return Stream.of(
                new Entry.Said(NOON, event(), 7L, 1_800_000),
                new Entry.Said(NOON, event(), null, 1_800_000),
                new Entry.Heard("live", "pingshan", NOON, "raw-1/3/9", NOON - 5, 60_000),
                new Entry.Shown("live", "pingshan", NOON, List.of(new Occurrence(17, 2))),
                new Entry.Queued("live", "pingshan", NOON, 3, 2),
                done(Action.draft(3, warning())),
                done(Action.issue(3, new Click(2, List.of("cap", "city")))),
                done(Action.sound(3, new Click(2, List.of("sirens")), NOON + 60_000)),
                new Entry.Passed("live", "~path", NOON),
                done(Action.acknowledge(List.of(new Occurrence(17, 2)), "看过")),
                done(Action.verify(3, false, "a bird on the gauge")),
                done(Action.downgrade(3, Colour.YELLOW, "calm since Monday")),
                done(Action.shelve("level.limit", NOON + 1, true, "repair")),
                done(Action.of(ActionKind.RETURN_TO_SERVICE, "level.limit", "done")),
                done(Action.call(3, "王", CallOutcome.BUSY, "")),
                done(Action.task(3, "stop-deposition", "照片 17")),
                done(Action.downgrade(3, Colour.YELLOW, "calm").unsigned()),
                new Entry.Agreed("live", "pingshan", NOON, agreement("王", NOON)),
                new Entry.Agreed("live", "pingshan", NOON, agreement(null, null)),
                new Entry.Drafted("live", "~response", NOON, "张", "live/a", "第一版", "kind: x\n"),
                new Entry.Drafted("live", "~response", NOON, null, "hazard-source", "ships", "{}"),
                new Entry.Approved("live", "~response", NOON, "王", "live/a", 3, NOON + 9, "同意"),
                new Entry.Approved("live", "~response", NOON, "王", "live/a", 3, null, "同意"));
    }

    private static Agreement agreement(@Nullable String by, @Nullable Long approvedAt) {
        var task =
                new Task(
                        "look",
                        new Bilingual("看", "look"),
                        2,
                        60_000,
                        new Bilingual("照片", "a picture"));
        var row = new ResponsePlan.Row(1, 2L, null, 4L, 1, null, 7L, 8, true, List.of(task));
        Map<Colour, ResponsePlan.Row> rows =
                Arrays.stream(Colour.values()).collect(Collectors.toMap(each -> each, each -> row));
        var version = new ResponseVersion("tailings-pond", 3, by, approvedAt);
        return new Agreement(version, NOON - 1, new ResponsePlan(3, rows));
    }

    @Test
    void anActionOfBeforeThereWereSignaturesIsAPersons() throws MalformedException {
        String old =
                new String(EntryJson.encode(done(Action.on(ActionKind.RELEASE, 3, "over"))), UTF_8)
                        .replace(",\"signed\":true", "");

        assertThat(EntryJson.decode(old.getBytes(UTF_8)))
                .isEqualTo(done(Action.on(ActionKind.RELEASE, 3, "over")));
    }

    @Test
    void writesThePublishedForm() {
        var entry = done(Action.acknowledge(List.of(new Occurrence(17, 2)), "seen"));

        assertThat(new String(EntryJson.encode(entry), UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"kind\":\"DONE\",\"at\":\"2020-08-04T04:00:00Z\","
                                + "\"world\":\"live\",\"site\":\"pingshan\",\"by\":\"Zhang\","
                                + "\"action\":{\"kind\":\"ACKNOWLEDGE\","
                                + "\"alarms\":[{\"alarm\":17,\"raising\":2}],\"oneShot\":false,"
                                + "\"real\":true,\"note\":\"seen\",\"signed\":true}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"v\":2}",
                "{\"v\":1,\"kind\":\"DONE\",\"at\":\"2020-08-04T04:00:00Z\"}",
                "{\"v\":1,\"kind\":\"NONE\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\",\"site\":\"s\"}",
                "{\"v\":1,\"kind\":\"DONE\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"by\":\"b\",\"action\":{\"kind\":\"FLY\"}}",
                "{\"v\":1,\"kind\":\"DONE\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"by\":\"b\"}",
                "{\"v\":1,\"kind\":\"AGREED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"agreement\":{\"from\":1}}",
                "{\"v\":1,\"kind\":\"AGREED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"agreement\":{\"version\":{\"book\":\"b\",\"version\":1},\"from\":1,"
                        + "\"plan\":{\"levels\":3,\"rows\":{}}}}",
                "{\"v\":1,\"kind\":\"AGREED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"agreement\":{\"version\":{\"book\":\"b\",\"version\":0},\"from\":1}}",
                "{\"v\":1,\"kind\":\"DRAFTED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"book\":\"b\",\"note\":\"n\"}",
                "{\"v\":1,\"kind\":\"DRAFTED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"by\":7,\"book\":\"b\",\"note\":\"n\",\"document\":\"d\"}",
                "{\"v\":1,\"kind\":\"APPROVED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"by\":\"b\",\"book\":\"b\",\"note\":\"n\"}",
                "{\"v\":1,\"kind\":\"APPROVED\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"book\":\"b\",\"version\":1,\"note\":\"n\"}",
                "{\"v\":1,\"kind\":\"DONE\",\"at\":\"2020-08-04T04:00:00Z\",\"world\":\"w\","
                        + "\"site\":\"s\",\"by\":\"b\",\"action\":{\"kind\":\"ISSUE\",\"event\":1,"
                        + "\"alarms\":[],\"oneShot\":false,\"real\":true,\"note\":\"\","
                        + "\"click\":{\"draft\":1,\"channels\":[\"../up\"]}}}"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> EntryJson.decode(text.getBytes(UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void noBytesMakeItFailInAnotherWay() {
        List<byte[]> good = entries().map(EntryJson::encode).toList();
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = good.get(random.nextInt(good.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            tryToRead(bytes, seed);
        }
    }

    private static void tryToRead(byte[] bytes, int seed) {
        try {
            assertThat(EntryJson.decode(bytes)).as("seed %d", seed).isNotNull();
        } catch (MalformedException expected) {
            assertThat(expected.getMessage()).as("seed %d", seed).isNotEmpty();
        }
    }

    private static Entry.Done done(Action action) {
        return new Entry.Done("live", "pingshan", NOON, "Zhang", action);
    }

    private static Warning warning() {
        Words zh = new Words("平山库红色预警", "超高0.999米", "立即撤离", "平山村");
        Words en = new Words("Red warning", "Freeboard 0.999 m", "", "");
        return new Warning(Colour.RED, false, zh, en);
    }

    private static ConditionEvent event() {
        return new ConditionEvent(
                "live",
                "pingshan",
                "raw-1/17/90213",
                88,
                EventKind.RAISED,
                "level.limit",
                "level",
                Colour.ORANGE,
                NOON,
                NOON + 2_000,
                null,
                101.71,
                "m",
                101.7,
                12,
                null,
                null,
                false,
                false,
                List.of("SPIKE"),
                Map.of("heldMs", 1.0),
                "raw-1/17/95120");
    }
}
