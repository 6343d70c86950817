package berm.benchmarks;

import berm.launcher.CenterLogIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What the console's page is made of: it and all it asks for before anything is shown.
 *
 * @param bytes as they go over the wire, compressed where the centre compresses
 * @param files requests it takes
 */
record Page(long bytes, int files) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:src|href)=\"([^\"#:]+\\.(?:js|css))\"|(?:from|import) '([^']+\\.js)'");

    static Page weigh(CenterLogIn officer) throws IOException, InterruptedException {
        Set<URI> seen = new HashSet<>();
        Deque<URI> waiting = new ArrayDeque<>();
        waiting.add(officer.request("/").build().uri());
        long bytes = 0;
        while (!waiting.isEmpty()) {
            URI next = waiting.remove();
            if (seen.add(next)) {
                byte[] body = get(officer, next);
                bytes += body.length;
                addAsked(next, text(body), waiting);
            }
        }
        return new Page(bytes, seen.size());
    }

    private static byte[] get(CenterLogIn officer, URI address)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HTTP.send(
                        officer.request(address.getPath())
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static void addAsked(URI from, String text, Deque<URI> waiting) {
        Matcher asked = ASKED.matcher(text);
        while (asked.find()) {
            String path = asked.group(1) == null ? asked.group(2) : asked.group(1);
            waiting.add(from.resolve(path));
        }
    }

    private static String text(byte[] body) throws IOException {
        boolean packed = body.length > 1 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!packed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var open = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(open.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
