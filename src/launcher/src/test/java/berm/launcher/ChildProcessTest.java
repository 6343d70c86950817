package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.service.Lifeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChildProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SMALL = List.of("-Xmx32m", "-XX:+UseSerialGC");

    /** A child that would run for ever. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            Lifeline.follow(System.getenv());
            Thread.sleep(Duration.ofHours(1).toMillis());
        }
    }

    /** A parent that says the child's process id and waits. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println(startChild().pid());
            Thread.sleep(Duration.ofHours(1).toMillis());
        }
    }

    private static ChildProcess startChild() throws IOException {
        return start(Child.class);
    }

    private static ChildProcess start(Class<?> main) throws IOException {
        return ChildProcess.start(
                SMALL,
                System.getProperty("java.class.path"),
                main.getName(),
                Map.of(),
                Redirect.INHERIT);
    }

    @Test
    void theChildEndsWhenItsParentIsKilled() throws Exception {
        Process parent =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName())
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (BufferedReader says = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle child = ProcessHandle.of(Long.parseLong(says.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            parent.destroyForcibly().waitFor();
            await().atMost(PATIENCE).until(() -> !child.isAlive());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void theChildEndsWhenItIsClosed() throws IOException {
        ChildProcess child = startChild();
        assertThat(child.isAlive()).isTrue();
        child.close();
        assertThat(child.isAlive()).isFalse();
        assertThat(child.ended().join()).isNotZero();
    }
}
