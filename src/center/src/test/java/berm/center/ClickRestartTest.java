package berm.center;

import static berm.center.OutsideStory.EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.alarm.Action;
import berm.domain.alarm.Entry;
import berm.domain.outside.Click;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an official let out leaves once, whenever the centre stops, and never late. */
@Timeout(120)
class ClickRestartTest {
    private static final long MINUTE = 60_000;
    @TempDir Path folder;
    private OutsideStory story;

    @BeforeEach
    void start() throws Exception {
        story = new OutsideStory(folder, "");
    }

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void aCentreThatStopsInBetweenSendsTheSameMessageAfterwards() throws Exception {
        story.city.answers(503, "");
        story.level(1, Colour.RED);
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        await().until(() -> !story.city.seen().isEmpty());

        story.center().close();
        String tried = story.city.last().body();
        int before = story.city.seen().size();
        story.city.answers(200, "");
        story.restart();

        await().atMost(Duration.ofSeconds(30)).until(() -> story.city.seen().size() > before);
        await().until(() -> story.deliveries().equals(List.of("city DELIVERED")));
        assertThat(story.city.last().body()).isEqualTo(tried);
        story.restart();
        story.center().part(Issuer.class).look();
        assertThat(story.deliveries()).containsExactly("city DELIVERED");
        assertThat(story.city.seen()).hasSize(before + 1);
    }

    @Test
    void aClickThatTheOutboxHadNotYetIsFoundByTheNextCentre() throws Exception {
        story.level(1, Colour.RED);
        int draft = story.drafts(EVENT);
        story.restartReading();
        assertThat(story.clicks(EVENT, draft, "city").statusCode()).isEqualTo(200);
        assertThat(story.deliveries()).isEmpty();

        story.restart();
        story.center().part(Issuer.class).look();

        await().until(() -> story.deliveries().equals(List.of("city DELIVERED")));
        story.center().part(Issuer.class).look();
        assertThat(story.city.seen()).hasSize(1);
        assertThat(story.view().at("/event/outside/issues/0/queued").isNumber()).isTrue();
    }

    @Test
    void anOldClickThatNeverLeftIsNotSentAndSaysSo() {
        clickedBefore(11 * MINUTE);

        story.center().part(Issuer.class).look();

        assertThat(lost()).isEqualTo("[1]");
        assertThat(told()).isEmpty();
        assertThat(story.city.seen()).isEmpty();
    }

    @Test
    void aClickOfAMomentAgoIsSent() {
        clickedBefore(9 * MINUTE);

        await().until(() -> told().equals(List.of("city DELIVERED")));
        assertThat(lost()).isEqualTo("[]");
    }

    /** The journal says that an official clicked so long ago; this centre reads it now. */
    private void clickedBefore(long millis) {
        long at = System.currentTimeMillis() - millis;
        Words words = new Words("红色预警", "超高0.999米", "", "");
        write(new Entry.Said(at, Events.level(1, EventKind.RAISED, Colour.RED), 7L, 30 * MINUTE));
        write(done(at, Action.draft(1, new Warning(Colour.RED, false, words, words))));
        write(done(at, Action.issue(1, new Click(1, List.of("city")))));
    }

    private static Entry done(long at, Action action) {
        return new Entry.Done("live", "pingshan", at, "王局长", action);
    }

    private void write(Entry entry) {
        var unused = story.center().part(InMemoryAlarmLog.class).write(entry, Origin.NONE);
    }

    private String lost() {
        try {
            return story.view().path("lost").toString();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> told() {
        try {
            return story.deliveries();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aCentreWithAnEmptyDatabaseRepeatsNothing() throws Exception {
        story.level(1, Colour.RED);
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        await().until(() -> story.deliveries().equals(List.of("city DELIVERED")));
        var journal = story.center().part(InMemoryAlarmLog.class).all();

        story.restartEmpty();
        journal.forEach(each -> story.center().part(InMemoryAlarmLog.class).read(List.of(each)));
        story.center().part(JournalRead.class).finish();
        story.center().part(Issuer.class).look();

        assertThat(story.view().at("/event/outside/issues/0/queued").isNumber()).isTrue();
        assertThat(lost()).isEqualTo("[]");
        assertThat(story.deliveries()).isEmpty();
        assertThat(story.city.seen()).hasSize(1);
    }

    @Test
    void anAuthorityIsToldInTheOrderOfTheClicksHoweverLongItWasAway() throws Exception {
        story.city.answers(503, "");
        story.level(1, Colour.ORANGE);
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        await().until(() -> !story.city.seen().isEmpty());
        story.level(2, Colour.RED);
        assertThat(story.clicks(EVENT, story.drafts(EVENT), "city").statusCode()).isEqualTo(200);
        story.city.answers(200, "");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> told().equals(List.of("city DELIVERED", "city DELIVERED")));
        int seen = story.city.seen().size();
        assertThat(story.city.seen().get(seen - 2).body()).contains("<msgType>Alert");
        assertThat(story.city.last().body()).contains("<msgType>Update", "<references>");
        assertThat(story.city.seen().subList(0, seen - 1))
                .allSatisfy(each -> assertThat(each.body()).contains("<msgType>Alert"));
    }
}
