package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelHealthTest {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Instant NOW = Story.NOW;
    private static final Outcome AWAY = new Outcome.Away("away");
    private static final Outcome REFUSED = new Outcome.Refused("no");

    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void aChannelThatFailsForLongIsDeadUntilSomethingIsDelivered() {
        ChannelHealth health = ChannelHealth.NEW.after(AWAY, at(0)).after(AWAY, at(4));
        assertThat(health.isDead(at(4), FIVE)).isFalse();
        assertThat(health.isDead(at(5), FIVE)).isTrue();
        assertThat(health.downSince()).isEqualTo(at(0));
        assertThat(health.reason()).isEqualTo("away");
        assertThat(health.after(Outcome.delivered(), at(6)).isDead(at(99), FIVE)).isFalse();
    }

    @Test
    void aChannelThatNobodyUsesIsDeadWhenItCannotBeReached() {
        ChannelHealth health =
                ChannelHealth.NEW.probed("cannot be reached", at(0)).probed("cannot", at(5));
        assertThat(health.isDead(at(5), FIVE)).isTrue();
        assertThat(health.probed(null, at(6)).downSince()).isNull();
    }

    @Test
    void thatAServerListensDoesNotMakeUpForWhatItFailedToTake() {
        ChannelHealth health = ChannelHealth.NEW.after(AWAY, at(0)).probed(null, at(1));
        assertThat(health.isDead(at(5), FIVE)).isTrue();
        assertThat(health.reason()).isEqualTo("away");
    }

    @Test
    void oneRefusalIsAboutAMessageManyAreAboutTheChannel() {
        ChannelHealth once = ChannelHealth.NEW.after(REFUSED, at(0)).after(REFUSED, at(1));
        assertThat(once.isDead(at(60), FIVE)).isFalse();
        assertThat(once.after(REFUSED, at(5)).isDead(at(5), FIVE)).isTrue();
        assertThat(once.after(Outcome.delivered(), at(2)).after(REFUSED, at(3)).downSince())
                .isNull();
    }
}
