package berm.history;

import java.util.Arrays;
import java.util.Locale;
import okhttp3.OkHttpClient;

/** The kinds of store that are known; all are written alike, each is read in its own language. */
public enum HistoryKind {
    /** QuestDB from 9.3: read with SQL. */
    QUESTDB {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new QuestStore(http);
        }

        @Override
        OkHttpClient.Builder writing(OkHttpClient.Builder client) {
            return client;
        }
    },
    /** InfluxDB 1.x: read with InfluxQL. */
    INFLUX1 {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new InfluxStore(http, settings.database());
        }

        @Override
        OkHttpClient.Builder writing(OkHttpClient.Builder client) {
            return client.addInterceptor(new InfluxOnePaths());
        }
    };

    abstract Store store(StoreHttp http, HistorySettings settings);

    /** Makes the client write in the way this kind of store takes. */
    abstract OkHttpClient.Builder writing(OkHttpClient.Builder client);

    /**
     * Reads a name as settings have it: {@code questdb} or {@code influx1}.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static HistoryKind parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind: " + text));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
