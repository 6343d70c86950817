package berm.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The way to a store: HTTP with what lets us in, when the store asks for it. */
final class StoreHttp implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LONGEST_REASON = 500;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpUrl url;
    private final OkHttpClient client;

    StoreHttp(HistorySettings settings) {
        url = HttpUrl.get(settings.url().toString());
        client = client(settings).build();
    }

    /** A client that the caller may extend. */
    static OkHttpClient.Builder client(HistorySettings settings) {
        OkHttpClient.Builder client =
                new OkHttpClient.Builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .readTimeout(TIMEOUT)
                        .writeTimeout(TIMEOUT);
        settings.kind()
                .authorization(settings)
                .ifPresent(header -> client.addInterceptor(credentials(header)));
        return client;
    }

    private static Interceptor credentials(String header) {
        return chain ->
                chain.proceed(chain.request().newBuilder().header("Authorization", header).build());
    }

    JsonNode get(String path, Map<String, String> parameters) {
        HttpUrl.Builder address = url.newBuilder().addPathSegment(path);
        parameters.forEach(address::addQueryParameter);
        return ask(new Request.Builder().url(address.build()).build());
    }

    JsonNode post(String path, Map<String, String> parameters) {
        FormBody.Builder form = new FormBody.Builder();
        parameters.forEach(form::add);
        HttpUrl address = url.newBuilder().addPathSegment(path).build();
        return ask(new Request.Builder().url(address).post(form.build()).build());
    }

    private JsonNode ask(Request request) {
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                String answer = response.peekBody(LONGEST_REASON).string().strip();
                throw refusal(response.code() + " " + answer);
            }
            return MAPPER.readTree(response.body().byteStream());
        } catch (JsonProcessingException e) {
            throw refusal("no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new HistoryException(url + " does not answer: " + e.getMessage(), e);
        }
    }

    /** What the store says instead of doing what it was asked. */
    HistoryException refusal(String answer) {
        return new HistoryException(url + " answers: " + answer);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
