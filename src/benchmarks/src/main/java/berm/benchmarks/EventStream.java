package berm.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A stream of server-sent events as a centre writes them: each has a name and one line of data. */
final class EventStream {
    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    private EventStream() {}

    /** Who is told of each event. */
    interface Taker {
        void take(String event, String data) throws IOException;
    }

    /** Reads it until it ends. */
    static void read(InputStream stream, Taker taker) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EVENT)) {
                    event = line.substring(EVENT.length()).strip();
                } else if (line.startsWith(DATA)) {
                    taker.take(event, line.substring(DATA.length()));
                }
            }
        }
    }
}
