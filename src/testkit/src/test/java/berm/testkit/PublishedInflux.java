package berm.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What InfluxDB 2.x and 3 Core take and answer, as far as Berm asks, taken from their published
 * descriptions and never seen from a server: {@code influxdb-oss-v2-openapi.yaml} ({@code POST
 * /api/v2/write}, {@code GET /query}) and {@code influxdb3-core-openapi.yaml} ({@code POST
 * /api/v3/write_lp}, {@code GET /query}) in the repository influxdata/docs-v2, and the pages
 * "Troubleshoot issues writing data" of both at docs.influxdata.com.
 */
enum PublishedInflux {
    TWO("/api/v2/write", "Token") {
        @Override
        List<Parameter> writeParameters() {
            return List.of(
                    new Parameter("org", ".+", true),
                    new Parameter("bucket", ".+", true),
                    new Parameter("precision", "ms|s|us|ns", false));
        }

        @Override
        String bodyOf(int status, String message) {
            return "{\"code\":\"%s\",\"message\":\"%s\"}".formatted(CODES.get(status), message);
        }
    },
    THREE("/api/v3/write_lp", "Bearer") {
        @Override
        List<Parameter> writeParameters() {
            return List.of(
                    new Parameter("db", ".+", true),
                    new Parameter(
                            "precision", "auto|nanosecond|microsecond|millisecond|second", true),
                    new Parameter("accept_partial", "true|false", false),
                    new Parameter("no_sync", "true|false", false));
        }

        /** Of a refused line the description has where it stands; here it is always the first. */
        @Override
        String bodyOf(int status, String message) {
            return status == 400
                    ? "{\"error\":\"partial write of line protocol occurred\",\"data\":[{\"original_line\":\"\","
                            + "\"line_number\":1,\"error_message\":\"%s\"}]}".formatted(message)
                    : "{\"error\":\"%s\"}".formatted(message);
        }
    };

    private static final Map<Integer, String> CODES =
            Map.of(
                    400, "invalid",
                    401, "unauthorized",
                    404, "not found",
                    413, "request too large",
                    422, "unprocessable entity",
                    429, "too many requests",
                    503, "unavailable");

    private static final List<Parameter> QUERY =
            List.of(
                    new Parameter("db", ".+", true),
                    new Parameter("q", "(?s).+", true),
                    new Parameter("epoch", "ns|u|µ|ms|s|m|h", false),
                    new Parameter("rp", ".+", false));

    private static final Map<String, Pattern> HEADERS =
            Map.of(
                    "Content-Type", Pattern.compile("text/plain(; ?charset=utf-8)?"),
                    "Content-Encoding", Pattern.compile("gzip|identity"),
                    "Accept", Pattern.compile("application/json|\\*/\\*"));

    private final String writePath;
    private final String scheme;

    PublishedInflux(String writePath, String scheme) {
        this.writePath = writePath;
        this.scheme = scheme;
    }

    /** A parameter of the query string, whole values of which match the form. */
    record Parameter(String name, String form, boolean required) {}

    /** Of writing, in the query string. */
    abstract List<Parameter> writeParameters();

    /** The body of an error. */
    abstract String bodyOf(int status, String message);

    String authorization(String token) {
        return scheme + " " + token;
    }

    boolean isWrite(String method, String path) {
        return method.equals("POST") && path.equals(writePath);
    }

    /** Why a request is not one that the description has; empty when it is. */
    Optional<String> offDescription(String method, String path, Map<String, String> parameters) {
        if (isWrite(method, path)) {
            return wrong(writeParameters(), parameters);
        }
        boolean query = method.equals("GET") && path.equals("/query");
        return query ? wrong(QUERY, parameters) : Optional.of(method + " " + path);
    }

    private static Optional<String> wrong(List<Parameter> known, Map<String, String> given) {
        Map<String, String> rest = new HashMap<>(given);
        for (Parameter parameter : known) {
            String value = rest.remove(parameter.name());
            if (value == null ? parameter.required() : !value.matches(parameter.form())) {
                return Optional.of(parameter.name() + "=" + value);
            }
        }
        return rest.keySet().stream().findAny().map(name -> "unknown parameter " + name);
    }

    /** Whether the description has this value of a header of writing; it says nothing of others. */
    static boolean allows(String header, String value) {
        Pattern form = HEADERS.get(header);
        return form == null || form.matcher(value).matches();
    }

    static List<String> headers() {
        return List.copyOf(HEADERS.keySet());
    }
}
