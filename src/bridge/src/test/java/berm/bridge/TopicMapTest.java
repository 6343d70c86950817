package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.SiteId;
import berm.domain.World;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicMapTest {
    private static final TopicMap MAP = TopicMap.parse("berm/{site}/#");
    private static final SiteId PINGSHAN = new SiteId("pingshan");
    private static final World DEMO = new World("demo");

    @ParameterizedTest
    @ValueSource(strings = {"berm/pingshan", "berm/pingshan/level", "berm/pingshan/a/b//c"})
    void mapsALiveTopicToItsSite(String topic) {
        assertThat(MAP.route(topic)).isEqualTo(new Route.Live(PINGSHAN));
    }

    @Test
    void mapsARecordedTopicToWorldStampAndSite() {
        assertThat(MAP.route("recorded/demo/1596500000000/berm/pingshan/level"))
                .isEqualTo(
                        new Route.Recorded(
                                DEMO, 1_596_500_000_000L, PINGSHAN, "berm/pingshan/level"));
    }

    @Test
    void mapsAPlayersTick() {
        assertThat(MAP.route("recorded/demo/1596500000000/tick"))
                .isEqualTo(new Route.RecordedTick(DEMO, 1_596_500_000_000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "berm",
                "berm/",
                "berm//level",
                "Berm/pingshan/level",
                "berm/Pingshan/level",
                "berm/../level",
                "berm/ping shan/level",
                "berm/ping\u0000shan",
                "berm/平山/level",
                "factory/pingshan/level",
                "recorded",
                "recorded/",
                "recorded/demo",
                "recorded/demo/1596500000000",
                "recorded/demo/1596500000000/",
                "recorded/demo/1596500000000/tick/more",
                "recorded/demo/1596500000000/tack",
                "recorded/demo/1596500000000/factory/pingshan",
                "recorded/demo//berm/pingshan/level",
                "recorded/demo/-1/berm/pingshan/level",
                "recorded/demo/+1/berm/pingshan/level",
                "recorded/demo/1e9/berm/pingshan/level",
                "recorded/demo/１２３/berm/pingshan/level",
                "recorded/demo/253402300800000/berm/pingshan/level",
                "recorded/demo/9223372036854775808/berm/pingshan/level",
                "recorded/live/1596500000000/berm/pingshan/level",
                "recorded/live/1596500000000/tick",
                "recorded/DEMO/1596500000000/berm/pingshan/level",
                "recorded/../1596500000000/berm/pingshan/level",
                "recorded/demo/1/recorded/demo/1/berm/pingshan/level"
            })
    void leavesWhatItCannotMapUnmapped(String topic) {
        assertThat(MAP.route(topic)).isEqualTo(new Route.Unmapped());
    }

    @Test
    void leavesTheLongestTopicUnmapped() {
        assertThat(MAP.route("berm/" + "a".repeat(65_530))).isEqualTo(new Route.Unmapped());
        assertThat(MAP.route("/".repeat(65_535))).isEqualTo(new Route.Unmapped());
        assertThat(MAP.route("recorded/demo/" + "9".repeat(65_000) + "/tick"))
                .isEqualTo(new Route.Unmapped());
    }

    @Test
    void hasARouteForAnyText() {
        String alphabet = "berm/recorded/live/demo/tick/0123456789-_+#$ {}\u0000\ud800平";
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder topic = new StringBuilder(i % 2 == 0 ? "recorded/" : "");
            for (int n = random.nextInt(40); n > 0; n--) {
                topic.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(MAP.route(topic.toString())).as("seed %d: %s", seed, topic).isNotNull();
        }
    }

    @Test
    void followsOtherPatterns() {
        TopicMap map = TopicMap.parse("v3/+/gateway/{site}");
        assertThat(map.route("v3/any/gateway/pingshan")).isEqualTo(new Route.Live(PINGSHAN));
        assertThat(map.route("v3/any/gateway/pingshan/x")).isEqualTo(new Route.Unmapped());
        assertThat(map.route("v3/gateway/pingshan")).isEqualTo(new Route.Unmapped());
        assertThat(map.filters()).containsExactly("v3/+/gateway/+", "recorded/#");
    }

    @Test
    void subscribesToLiveAndRecordedTopics() {
        assertThat(MAP.filters()).containsExactly("berm/+/#", "recorded/#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "berm/#",
                "berm/{site}/{site}",
                "berm/#/{site}",
                "berm/{site}/x#",
                "be+rm/{site}",
                "berm/{sight}/#",
                "recorded/{site}/#",
                "{site}//#",
                "$SYS/{site}"
            })
    void refusesAPatternItCouldNotFollow(String pattern) {
        assertThatThrownBy(() -> TopicMap.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
