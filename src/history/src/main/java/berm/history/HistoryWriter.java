package berm.history;

import berm.domain.StoredReading;
import berm.history.WriteReport.Refused;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.WriteParameters;
import com.influxdb.exceptions.InfluxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way into the history: readings are sent in batches until the store has answered for each.
 *
 * <pre>
 * batch  → stored              the store took it
 *        → sent again, later   the store is away, has a trouble of its own, or lets us not in
 *        → cut in two halves   the store will never take all of it: 400, 413, 422
 * one reading that the store will never take → refused, with the store's reason
 * </pre>
 *
 * <p>A store tells that it left out some points of a batch, not which: hence the halves, which do
 * no harm, as a point written twice is there once.
 *
 * <p>The client's asynchronous writer is not used: it lost points over an outage of the store.
 *
 * <p>One thread writes at a time; any may look at the state and the counts.
 */
public final class HistoryWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);

    private static final int BATCH = 5_000;
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 422);
    private static final int LONGEST_REASON = 500;

    /** What the client asks for an organization's name, and stores without organizations ignore. */
    private static final String NO_ORGANIZATION = "berm";

    private final HistorySettings settings;
    private final StoreHttp http;
    private final Store store;
    private final InfluxDBClient client;
    private final WriteApiBlocking api;
    private final WriteParameters parameters;

    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private volatile @Nullable Outage outage;
    private volatile boolean used;
    private boolean prepared;

    private HistoryWriter(HistorySettings settings) {
        this.settings = settings;
        http = new StoreHttp(settings);
        store = settings.kind().store(http, settings);
        client = InfluxDBClientFactory.create(options(settings));
        api = client.getWriteApiBlocking();
        parameters =
                new WriteParameters(
                        settings.database(),
                        settings.kind().hasOrganizations()
                                ? settings.organization()
                                : NO_ORGANIZATION,
                        WritePrecision.MS);
    }

    /** Reaches the store with the first write, not before. */
    public static HistoryWriter open(HistorySettings settings) {
        return new HistoryWriter(settings);
    }

    private static InfluxDBClientOptions options(HistorySettings settings) {
        return InfluxDBClientOptions.builder()
                .url(settings.url().toString())
                .okHttpClient(settings.kind().writing(StoreHttp.client(settings)))
                .build();
    }

    /** See {@link History#write}. */
    public synchronized WriteReport write(List<StoredReading> readings)
            throws InterruptedException {
        used = true;
        offered.addAndGet(readings.size());
        List<Refused> refusals = new ArrayList<>();
        List<StoredReading> sendable = sendable(readings, refusals);
        for (int from = 0; from < sendable.size(); from += BATCH) {
            store(sendable.subList(from, Math.min(from + BATCH, sendable.size())), refusals);
        }
        return new WriteReport(readings.size() - refusals.size(), refusals);
    }

    private List<StoredReading> sendable(List<StoredReading> readings, List<Refused> refusals) {
        List<StoredReading> sendable = new ArrayList<>(readings.size());
        for (StoredReading reading : readings) {
            Refused.byEveryStore(reading)
                    .ifPresentOrElse(
                            refusal -> refuse(refusal, refusals), () -> sendable.add(reading));
        }
        return sendable;
    }

    private void refuse(Refused refusal, List<Refused> refusals) {
        refused.incrementAndGet();
        refusals.add(refusal);
    }

    private void store(List<StoredReading> batch, List<Refused> refusals)
            throws InterruptedException {
        Optional<String> refusal = send(batch);
        if (refusal.isEmpty()) {
            written.addAndGet(batch.size());
        } else if (batch.size() == 1) {
            refuse(new Refused(batch.get(0), refusal.get()), refusals);
        } else {
            int half = batch.size() / 2;
            store(batch.subList(0, half), refusals);
            store(batch.subList(half, batch.size()), refusals);
        }
    }

    /** Sends until the store has answered: empty when it took all, else why it never will. */
    private Optional<String> send(List<StoredReading> batch) throws InterruptedException {
        while (true) {
            try {
                prepare();
                api.writePoints(batch.stream().map(Lines::point).toList(), parameters);
                worksAgain();
                return Optional.empty();
            } catch (InfluxException e) {
                if (FOR_GOOD.contains(e.status())) {
                    worksAgain();
                    return Optional.of(reason(e));
                }
                pause(reason(e), asked(e));
            } catch (HistoryException e) {
                pause(String.valueOf(e.getMessage()), Duration.ZERO);
            }
        }
    }

    /** 1.x and 3 say why in "error", 3 adds in "data" of which lines; 2.x says it in "message". */
    private static String reason(InfluxException e) {
        Map<String, Object> body = e.errorBody();
        Object words =
                body.getOrDefault(
                        "error", body.getOrDefault("message", String.valueOf(e.getMessage())));
        String lines = body.containsKey("data") ? ": " + body.get("data") : "";
        String reason = (e.status() == 0 ? "" : e.status() + " ") + words + lines;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    /** The published form of Retry-After is whole seconds; another is none. */
    private static Duration asked(InfluxException e) {
        String seconds = e.headers().getOrDefault("Retry-After", "");
        return seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    /** Before the first write and after each outage: another store may have come in its place. */
    private void prepare() {
        if (!prepared) {
            store.prepare();
            prepared = true;
        }
    }

    private void worksAgain() {
        Outage ended = outage;
        if (ended != null) {
            LOG.info("History at {} works again, after {}", settings.url(), ended);
            outage = null;
        }
    }

    private void pause(String reason, Duration asked) throws InterruptedException {
        prepared = false;
        retries.incrementAndGet();
        Outage before = outage;
        Outage now = before == null ? Outage.begin(reason, asked) : before.again(reason, asked);
        outage = now;
        if (before == null) {
            LOG.warn("History at {}: {}", settings.url(), now);
        }
        Thread.sleep(now.pause().toMillis());
    }

    /** False while the store is away, or does not let us in. */
    public boolean works() {
        return outage == null;
    }

    /** In words, for people: whether it writes, or since when it waits and why. */
    public String state() {
        Outage now = outage;
        String doing = now != null ? now.toString() : used ? "works" : "not asked yet";
        return "history at " + settings.url() + " " + doing;
    }

    /** Since the writer was opened. */
    public WriterCounts counts() {
        return new WriterCounts(offered.get(), written.get(), refused.get(), retries.get());
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }
}
