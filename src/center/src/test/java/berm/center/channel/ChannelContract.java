package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every channel promises, whatever the other side does. */
@Timeout(60)
abstract class ChannelContract {
    /** How long a channel of these tests may take, and a little. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    abstract Channel channel();

    /** Something that the channel can deliver. */
    abstract Delivery delivery();

    /** The other side takes what it is sent. */
    abstract void takes() throws Exception;

    /** The other side has a fault: HTTP 500, SMTP 451, or the like. */
    abstract void fails() throws Exception;

    /** The other side does not want the message: HTTP 400, SMTP 550, or the like. */
    abstract void refuses() throws Exception;

    /** The other side takes the connection and says nothing more. */
    abstract void fallsSilent() throws Exception;

    /** The other side is gone: nothing listens there. */
    abstract void goesAway() throws Exception;

    private Outcome send() {
        return assertTimeoutPreemptively(BOUND, () -> channel().send(delivery()));
    }

    @Test
    void delivers() throws Exception {
        takes();
        assertThat(delivery().to()).isInstanceOf(channel().delivers());
        assertThat(send()).isInstanceOf(Outcome.Delivered.class);
        assertThat(channel().unreachable()).isEmpty();
    }

    @Test
    void aFaultOfTheOtherSideIsTriedAgain() throws Exception {
        fails();
        assertThat(send()).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aMessageThatIsRefusedIsNot() throws Exception {
        refuses();
        assertThat(send()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anOtherSideThatIsGoneIsTriedAgainAndKnownToBeUnreachable() throws Exception {
        goesAway();
        assertThat(send()).isInstanceOf(Outcome.Away.class);
        assertThat(channel().unreachable()).isPresent();
    }

    @Test
    void anOtherSideThatSaysNothingIsNotWaitedForForEver() throws Exception {
        fallsSilent();
        assertThat(send()).isInstanceOf(Outcome.Away.class);
    }
}
