package berm.center;

import static berm.center.OutsideStory.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A drill cannot reach the public: what is clicked in a world that is not live is an exercise. */
@Timeout(120)
class DrillClickTest {
    private static final String DRILL = "/api/outside/night-1/pingshan/1";
    @TempDir Path folder;
    private OutsideStory story;

    @BeforeEach
    void start() throws Exception {
        story =
                new OutsideStory(
                        folder, "  sirens: {kind: siren, broker: \"127.0.0.1:1\", drills: true}\n");
        story.plan();
        story.center().says(Events.in("night-1", Events.level(1, EventKind.RAISED, Colour.RED)));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void whatIsForDrillsIsToldOfAnExerciseAndNeverOfAnythingActual() throws Exception {
        int draft = story.drafts(DRILL);
        assertThat(json(story.operator().read(DRILL)).path("drill").booleanValue()).isTrue();

        assertThat(story.clicks(DRILL, draft, "city").statusCode()).isEqualTo(200);

        await().until(() -> !story.city.seen().isEmpty());
        assertThat(story.city.last().body())
                .contains("<status>Exercise</status>", "<headline>【演练】", "【演练】", "EXERCISE: ")
                .doesNotContain("Actual");
    }

    @Test
    void whatIsNotForDrillsHearsNothingOfThem() throws Exception {
        int draft = story.drafts(DRILL);

        var refused = story.clicks(DRILL, draft, "province");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("not for drills");
        var siren =
                story.official().post(DRILL + "/sound", "{\"draft\":1,\"channels\":[\"sirens\"]}");
        assertThat(siren.statusCode()).isEqualTo(409);
        assertThat(siren.body()).contains("sirens is not for drills");

        assertThat(json(story.operator().read(DRILL)).at("/event/outside/issues").isEmpty())
                .isTrue();
        assertThat(story.province.seen()).isEmpty();
    }

    @Test
    void anEventOfAnotherWorldIsNotTheLiveOne() throws Exception {
        int draft = story.drafts(DRILL);

        assertThat(story.clicks(OutsideStory.EVENT, draft, "city").statusCode()).isEqualTo(404);
        assertThat(
                        story.clicks(
                                        "/api/outside/NO WORLD/pingshan/1".replace(" ", "%20"),
                                        1,
                                        "city")
                                .statusCode())
                .isIn(400, 404);
        assertThat(story.city.seen()).isEmpty();
    }
}
