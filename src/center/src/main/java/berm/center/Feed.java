package berm.center;

import berm.center.access.Sight;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.SiteEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of alarms, events and sites to every connected console.
 *
 * <p>A console is first sent all ({@code snapshot}, and {@code more} of it), then what has changed
 * ({@code news}), at most ten times a second, and every few seconds the state of the path ({@code
 * beat}); without beats it must go grey. One that comes back says the last news it had, and is sent
 * what it missed while that is at hand.
 *
 * <p>When very much changes at once it is sent the worst and how many there are at each site; when
 * that crowd of changes has passed, all again.
 */
@Component
public class Feed implements SmartLifecycle {

    private static final int CLIENTS_LIMIT = 512;

    /** Rounds without a crowd of changes after which it has passed. */
    private static final int CALM = 50;

    private final FeedWriter writer;
    private final SiteBoard sites;
    private final Showing showing;
    private final String epoch;
    private final FeedNews pending = new FeedNews();
    private final FeedHistory history = new FeedHistory();
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;
    private String path = "";
    private FeedSnapshot snapshot = FeedSnapshot.NONE;
    private int untilCalm;
    private long newest;

    Feed(FeedWriter writer, SiteBoard sites, Showing showing, Clock wall) {
        this.writer = writer;
        this.sites = sites;
        this.showing = showing;
        this.epoch = Long.toString(wall.millis(), Character.MAX_RADIX);
    }

    /**
     * Connects a console; empty when there are too many already.
     *
     * @param now the state of the path to the judge
     * @param sight what its visitor may see
     * @param last the id of the last news it had; null when it had none
     */
    synchronized Optional<SseEmitter> connect(String now, @Nullable String last, Sight sight) {
        if (!running || clients.size() >= CLIENTS_LIMIT) {
            return Optional.empty();
        }
        path = now;
        FeedClient client = new FeedClient(sight, showing);
        Optional<List<FeedPart>> missed = Optional.ofNullable(last).flatMap(history::since);
        missed.orElseGet(this::all).forEach(client::offer);
        client.offer(writer.beat(path));
        clients.add(client);
        threads.execute(() -> serve(client));
        return Optional.of(client.emitter());
    }

    /** All there is: what was made for the console before, and the news since, while it is new. */
    private List<FeedPart> all() {
        Optional<List<FeedPart>> since = snapshot.isNew() ? since() : Optional.empty();
        if (since.isEmpty()) {
            snapshot = FeedSnapshot.of(id(), writer.snapshot(id(), path));
        }
        List<FeedPart> all = new ArrayList<>(snapshot.parts());
        since.ifPresent(all::addAll);
        return all;
    }

    private Optional<List<FeedPart>> since() {
        return snapshot.id().equals(id()) ? Optional.of(List.of()) : history.since(snapshot.id());
    }

    /** Notes what has changed; consoles are told with the next round. */
    void publish(Collection<Alarm> changed, Collection<SiteEvent> changedEvents) {
        pending.add(changed, changedEvents);
    }

    /** Notes plans that are new; the alarms that were judged by them are told again, with names. */
    void publishPlans(List<PlanView> plans) {
        pending.addPlans(plans);
    }

    /** Notes which sites are other than they were. */
    void noteSites() {
        pending.addSites(sites.changed());
    }

    /** Sends a round of news: what has changed, and readings that are new. */
    synchronized void tellNews(List<LatestReading> readings) {
        FeedNews.Round round = pending.take();
        if (!round.isEmpty() || !readings.isEmpty()) {
            newest++;
            FeedPart news = written(round, readings);
            history.add(news);
            clients.forEach(client -> client.offer(news));
        }
        if (round.isCrowd()) {
            untilCalm = CALM;
        } else if (untilCalm > 0 && --untilCalm == 0) {
            tellAll();
        }
    }

    /** What cannot be told now is told with the next round. */
    private FeedPart written(FeedNews.Round round, List<LatestReading> readings) {
        boolean done = false;
        try {
            FeedPart news =
                    round.isCrowd()
                            ? writer.crowd(id(), round, readings)
                            : writer.news(id(), round, readings);
            done = true;
            return news;
        } finally {
            if (!done) {
                pending.putBack(round);
            }
        }
    }

    /** The crowd has passed: what was told as numbers is told again, each thing. */
    private void tellAll() {
        newest++;
        history.clear();
        snapshot = FeedSnapshot.NONE;
        List<FeedPart> all = all();
        clients.forEach(client -> all.forEach(client::offer));
    }

    /** Tells all that the centre is there, and how the path to it is. */
    synchronized void tellPath(String now) {
        path = now;
        FeedPart beat = writer.beat(path);
        clients.forEach(client -> client.offer(beat));
    }

    private String id() {
        return epoch + "-" + newest;
    }

    private void serve(FeedClient client) {
        try {
            client.run();
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends every stream; called before the web server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        running = false;
        clients.forEach(FeedClient::close);
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
