package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every channel over HTTP promises, against a real server. */
abstract class HttpContract extends ChannelContract {
    final HandClock clock = new HandClock(Story.NOW);
    private final FarSide farSide;

    HttpContract() throws IOException {
        farSide = new FarSide();
    }

    /** The channel's part of the file, for a server at that address. */
    abstract String fields(FarSide server);

    /** What the server says when it takes a message. */
    String taken() {
        return "";
    }

    /** What it says, with 200, when it refuses one; null where it says so by its status. */
    @Nullable String refused() {
        return null;
    }

    CapBook book() {
        return new Database().capBook(clock);
    }

    @BeforeEach
    @Override
    void takes() {
        farSide.answers(200, taken());
    }

    @AfterEach
    void close() {
        farSide.close();
    }

    FarSide server() {
        return farSide;
    }

    @Override
    Channel channel() {
        return Opened.outlet(fields(farSide) + "\ntimeout: 2 s\n", clock, book()).channel();
    }

    @Override
    void fails() {
        farSide.answers(500, "");
    }

    @Override
    void refuses() {
        farSide.answers(400, "");
    }

    @Override
    void fallsSilent() {
        farSide.fallsSilent();
    }

    @Override
    void goesAway() {
        farSide.close();
    }

    @Test
    void aServerThatIsBusySaysForHowLong() {
        farSide.answers(429, "");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aServerThatRefusesOurKeyIsTriedAgainWhenTheKeyMayBeRight() {
        farSide.answers(401, "");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void nothingFollowsARedirect() {
        farSide.answers(302, "");
        assertThat(channel().send(delivery())).isInstanceOf(Outcome.Refused.class);
        assertThat(farSide.seen()).hasSize(1);
    }

    @Test
    void aServerThatRefusesInItsAnswerRefuses() {
        String answer = refused();
        if (answer != null) {
            farSide.answers(200, answer);
            assertThat(channel().send(delivery())).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void anAnswerWithoutEndIsReadOnlyInPart() throws InterruptedException {
        farSide.answersWithoutEnd();
        var unused = channel().send(delivery());
        assertThat(farSide.written()).isLessThan(FarSide.NEARLY_ENDLESS);
    }

    @Test
    void noReasonTellsAKey() {
        for (int status : new int[] {400, 401, 500}) {
            farSide.answers(status, "");
            assertThat(channel().send(delivery()).toString()).doesNotContain("secret", "t&k");
        }
    }
}
