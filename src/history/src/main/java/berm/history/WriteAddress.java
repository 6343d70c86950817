package berm.history;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends what the client writes to the address that a kind of store has: the client knows only that
 * of InfluxDB 2.x.
 *
 * @param path of the address
 * @param milliseconds what the store calls the precision of our times
 */
record WriteAddress(String path, String milliseconds) implements Interceptor {
    private static final String TWO = "/api/v2/write";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(request.newBuilder().url(instead(request.url())).build());
    }

    private HttpUrl instead(HttpUrl two) {
        if (!two.encodedPath().equals(TWO)) {
            return two;
        }
        return two.newBuilder()
                .encodedPath(path)
                .query(null)
                .addQueryParameter("db", two.queryParameter("bucket"))
                .addQueryParameter("precision", milliseconds)
                .build();
    }
}
