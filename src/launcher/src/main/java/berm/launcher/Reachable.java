package berm.launcher;

import berm.service.HostPort;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Questions to servers that may not be there. */
final class Reachable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Reachable() {}

    /** Refuses at once where a client would try for long. */
    static void require(String what, HostPort server, String setting) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
        } catch (IOException away) {
            throw CommandFailure.failed(
                    "%s does not answer at %s; does it run there? See --port-offset and %s."
                            .formatted(what, server, setting));
        }
    }

    /** Whether a web server answers, whatever it says. */
    static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(CONNECT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks again and again, but not for ever. */
    static void waitUntil(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw CommandFailure.failed("not " + what + " after " + START.toSeconds() + " s");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
