package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FanOutTest {
    @TempDir Path folder;

    @Test
    void everyoneIsReachedOnce() throws Exception {
        int contacts = Integer.getInteger("berm.contacts", 700);
        FanOut.Measured measured = FanOut.measure(folder, contacts, 100);
        assertThat(measured.contacts()).isEqualTo(contacts);
        assertThat(measured.reached()).isEqualTo(contacts);
        assertThat(measured.repeated()).isZero();
    }
}
