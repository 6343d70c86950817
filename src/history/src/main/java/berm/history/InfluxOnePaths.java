package berm.history;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends what the client writes to the address that every InfluxDB 1.x has: the client knows only
 * that of 2.x, which 1.x has had since 1.8.
 */
final class InfluxOnePaths implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(request.newBuilder().url(oneOf(request.url())).build());
    }

    private static HttpUrl oneOf(HttpUrl two) {
        if (!two.encodedPath().endsWith("/api/v2/write")) {
            return two;
        }
        return two.newBuilder()
                .encodedPath("/write")
                .removeAllQueryParameters("org")
                .removeAllQueryParameters("bucket")
                .addQueryParameter("db", two.queryParameter("bucket"))
                .build();
    }
}
