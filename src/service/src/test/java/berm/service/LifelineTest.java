package berm.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifelineTest {
    @Test
    void followsTheParentOnlyWhenItsEndCloses() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (PipedOutputStream parent = new PipedOutputStream()) {
            Lifeline.follow(new PipedInputStream(parent), gone::countDown);
            parent.write('x');
            parent.flush();
            assertThat(gone.await(200, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
