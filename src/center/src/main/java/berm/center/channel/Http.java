package berm.center.channel;

import berm.service.Door;
import berm.service.Passage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests over HTTP that end within a bounded time and read a bounded answer. Redirects are not
 * followed: a notice goes where it was configured to go.
 *
 * <pre>
 * 2xx                                → the answer is judged
 * 401, 403, 407: it refuses us       → away: a corrected key lets the notice through
 * 408, 425, 429, 5xx; no answer      → away
 * other                              → refused
 * </pre>
 *
 * No reason names the address: it may hold a key.
 */
final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Duration timeout;

    /**
     * @param timeout for a request as a whole
     */
    Http(Duration timeout) {
        this.timeout = timeout;
    }

    /** Sends, and has a 2xx answer judged. */
    Outcome send(HttpRequest request, Function<byte[], Outcome> judge) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, unused -> new BoundedBody());
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return outcome(response, judge);
        } catch (TimeoutException slow) {
            return new Outcome.Away("no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return new Outcome.Away(why(failed.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Away("stopped");
        } finally {
            answer.cancel(true);
        }
    }

    private static Outcome outcome(HttpResponse<byte[]> response, Function<byte[], Outcome> judge) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return judge.apply(response.body());
        }
        String reason = "the server answered " + status;
        return switch (status) {
            case 401, 403, 407 -> new Outcome.Away(reason + ": it refuses our key");
            case 408, 425, 429 -> new Outcome.Away(reason, retryAfter(response));
            default ->
                    status >= 500
                            ? new Outcome.Away(reason, retryAfter(response))
                            : new Outcome.Refused(reason);
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        Optional<Duration> asked =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return asked.map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .orElse(null);
    }

    private static String why(@Nullable Throwable failed) {
        if (failed instanceof ConnectException) {
            return "cannot be reached";
        }
        if (failed instanceof HttpTimeoutException) {
            return "cannot be reached in time";
        }
        return failed instanceof IOException
                ? "the connection broke: " + failed.getClass().getSimpleName()
                : "the request failed: " + failed;
    }

    /**
     * The way to an address. What shows there who comes, a signature or a key, is the channel's
     * own.
     *
     * @param setting what leads there, for people
     */
    static Passage passage(String setting, URI address) {
        boolean tls = "https".equals(address.getScheme());
        return new Passage(Door.CHANNELS, setting, List.of(address.getHost()), tls, true);
    }

    /** Why the server of that address cannot be reached. */
    static Optional<String> unreachable(URI address) {
        boolean tls = "https".equals(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80;
        return Reach.fault(address.getHost(), port);
    }
}
