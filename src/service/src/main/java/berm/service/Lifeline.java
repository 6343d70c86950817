package berm.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A thread by which a child process follows its parent: the parent holds the other end of the
 * child's standard input, which the system closes when the parent is gone, however it went.
 */
public final class Lifeline {
    /** The setting by which a parent asks for it; its value must be {@code stdin}. */
    public static final String SETTING = "BERM_LIFELINE";

    private static final String STDIN = "stdin";

    private Lifeline() {}

    /** What a parent gives its child. */
    public static Map<String, String> setting() {
        return Map.of(SETTING, STDIN);
    }

    /** Ends this process, its shutdown hooks run, when the parent that asked for it is gone. */
    public static void follow(Map<String, String> environment) {
        if (STDIN.equals(environment.get(SETTING))) {
            follow(System.in, () -> System.exit(0));
        }
    }

    static void follow(InputStream line, Runnable gone) {
        Thread thread = new Thread(() -> wait(line, gone), "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void wait(InputStream line, Runnable gone) {
        try {
            while (line.read() >= 0) {
                // whatever the parent says, it lives
            }
        } catch (IOException broken) {
            // as good as closed
        }
        gone.run();
    }
}
