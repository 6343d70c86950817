package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import berm.messages.DeclaredResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What valid requests are made of: a value for every name in a path or a query, and forms. */
final class Samples {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    entry("world", "live"),
                    entry("kind", "tailings-pond"),
                    entry("sensor", "level"),
                    entry("sensors", "level"),
                    entry("date", "today"),
                    entry("from", "0"),
                    entry("to", "1000"),
                    entry("operation", "READ_SITE"),
                    entry("inWorld", "live"),
                    entry("atSite", "pingshan"));

    private Samples() {}

    /** The value of a name; of one that is not known, 1. */
    static String of(String name) {
        return VALUES.getOrDefault(name, "1");
    }

    /**
     * A path with its places filled.
     *
     * @param others values that are to stand for those of the same name here
     */
    static String path(String template, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.putAll(others);
        Matcher names = NAME.matcher(template);
        return names.replaceAll(name -> values.getOrDefault(name.group(1), "1"));
    }

    /** A request that changes something; its form is empty where there is none. */
    record Request(String method, String path, String form) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** One to every endpoint that changes something, see {@code requests.txt}. */
    static List<Request> requests() throws IOException {
        String text = resource();
        return Arrays.stream(text.split("\n\n")).skip(1).map(Samples::request).toList();
    }

    private static String resource() throws IOException {
        Instant now = Instant.now();
        try (InputStream file = Samples.class.getResourceAsStream("requests.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .replace("{soon}", String.valueOf(now.plusSeconds(600).toEpochMilli()))
                    .replace("{later}", now.plus(Duration.ofDays(9)).toString().substring(0, 10))
                    .replace("{just}", now.minusSeconds(60).toString())
                    .replace("{plan}", JsonMapper.shared().writeValueAsString(plan()));
        }
    }

    /** The response plan that ships for tailings ponds. */
    static String plan() throws IOException {
        String all = Files.readString(Path.of("../dist/conf/response-plans.yaml"));
        return DeclaredResponse.documents(all).get(0);
    }

    private static Request request(String block) {
        String[] lines = block.strip().split("\n", 2);
        String[] first = lines[0].split(" ");
        return new Request(first[0], first[1], lines.length == 1 ? "" : lines[1]);
    }
}
