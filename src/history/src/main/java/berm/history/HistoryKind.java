package berm.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/** The kinds of store that are known; all are written alike, each is read in its own language. */
public enum HistoryKind {
    /** QuestDB from 9.3: read with SQL. */
    QUESTDB(false, false) {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new QuestStore(http);
        }
    },
    /** InfluxDB 1.x: makes a database when it is told to. */
    INFLUX1(false, false) {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new InfluxStore(http, settings.database(), true);
        }

        @Override
        OkHttpClient.Builder writing(OkHttpClient.Builder client) {
            return client.addInterceptor(new WriteAddress("/write", "ms"));
        }
    },
    /** InfluxDB 2.x: its buckets are made by who runs it, and belong to an organization. */
    INFLUX2(true, true) {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new InfluxStore(http, settings.database(), false);
        }

        @Override
        Optional<String> authorization(HistorySettings settings) {
            return Optional.of("Token " + settings.token());
        }
    },
    /** InfluxDB 3: makes a database at the first write; asks for no token where told not to. */
    INFLUX3(true, false) {
        @Override
        Store store(StoreHttp http, HistorySettings settings) {
            return new InfluxStore(http, settings.database(), false);
        }

        @Override
        OkHttpClient.Builder writing(OkHttpClient.Builder client) {
            return client.addInterceptor(new WriteAddress("/api/v3/write_lp", "millisecond"));
        }

        @Override
        Optional<String> authorization(HistorySettings settings) {
            return settings.token().isEmpty()
                    ? Optional.empty()
                    : Optional.of("Bearer " + settings.token());
        }
    };

    private final boolean takesToken;
    private final boolean hasOrganizations;

    HistoryKind(boolean takesToken, boolean hasOrganizations) {
        this.takesToken = takesToken;
        this.hasOrganizations = hasOrganizations;
    }

    /** Whether a token lets in, not a user with a password. */
    boolean takesToken() {
        return takesToken;
    }

    /**
     * Whether a database belongs to an organization; such a store lets nobody in without a token.
     */
    boolean hasOrganizations() {
        return hasOrganizations;
    }

    abstract Store store(StoreHttp http, HistorySettings settings);

    /** Makes the client write in the way this kind of store takes. */
    OkHttpClient.Builder writing(OkHttpClient.Builder client) {
        return client;
    }

    /** The header that lets us in; empty when the store asks for none. */
    Optional<String> authorization(HistorySettings settings) {
        return settings.user().isEmpty()
                ? Optional.empty()
                : Optional.of(Credentials.basic(settings.user(), settings.password(), UTF_8));
    }

    /** The names of all kinds, for people. */
    static String names() {
        return Arrays.stream(values()).map(HistoryKind::toString).collect(Collectors.joining(", "));
    }

    /**
     * Reads a name as settings have it: {@code questdb}, {@code influx1} and so on.
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
