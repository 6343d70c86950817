package berm.center;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of alarms and sites to every connected console.
 *
 * <p>A console is first sent all ({@code snapshot}), then each change ({@code alarms}, {@code
 * plans}, {@code sites}, {@code readings}) and, every few seconds, the sites with the state of the
 * path ({@code beat}); without beats it must go grey.
 */
@Component
public class Feed implements SmartLifecycle {

    static final int RECENT = 500;
    private static final int CLIENTS_LIMIT = 64;

    private final AlarmStore alarms;
    private final SiteBoard sites;
    private final Sentences sentences;
    private final Clock wall;
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;
    private volatile boolean sitesChanged;

    Feed(AlarmStore alarms, SiteBoard sites, Sentences sentences, Clock wall) {
        this.alarms = alarms;
        this.sites = sites;
        this.sentences = sentences;
        this.wall = wall;
    }

    /**
     * Connects a console; empty when there are too many already.
     *
     * @param path the state of the path to the judge
     */
    synchronized Optional<SseEmitter> connect(String path) {
        if (!running || clients.size() >= CLIENTS_LIMIT) {
            return Optional.empty();
        }
        FeedClient client = new FeedClient();
        List<Alarm> all = alarms.recent(RECENT);
        client.offer(
                new FeedClient.Message(
                        "snapshot",
                        content(path, Map.of("alarms", sentences.of(all))),
                        () -> told(all)));
        clients.add(client);
        threads.execute(() -> serve(client));
        return Optional.of(client.emitter());
    }

    /** Sends changed alarms to all. */
    synchronized void publish(List<Alarm> changed) {
        if (!changed.isEmpty()) {
            sitesChanged = true;
            send(changed);
        }
    }

    private void send(List<Alarm> changed) {
        if (!clients.isEmpty()) {
            var content = sentences.of(changed);
            var message = new FeedClient.Message("alarms", content, () -> told(changed));
            clients.forEach(client -> client.offer(message));
        }
    }

    /** Sends plans that are new, and the alarms again that were judged by them: now with names. */
    synchronized void publishPlans(List<PlanView> plans) {
        publish("plans", plans);
        List<Alarm> judged =
                clients.isEmpty() || plans.isEmpty()
                        ? List.of()
                        : alarms.recent(RECENT).stream()
                                .filter(alarm -> plans.stream().anyMatch(plan -> plan.isOf(alarm)))
                                .toList();
        if (!judged.isEmpty()) {
            send(judged);
        }
    }

    /** Sends readings that are new. */
    void publishReadings(List<LatestReading> readings) {
        publish("readings", readings);
    }

    private synchronized void publish(String name, List<?> news) {
        if (!news.isEmpty()) {
            var message = new FeedClient.Message(name, news, () -> {});
            clients.forEach(client -> client.offer(message));
        }
    }

    /** Tells all that the centre is there, how the path to it is, and how the sites are. */
    synchronized void beat(String path) {
        if (!clients.isEmpty()) {
            var message = new FeedClient.Message("beat", content(path, Map.of()), () -> {});
            clients.forEach(client -> client.offer(message));
        }
    }

    private Map<String, Object> content(String path, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("time", wall.millis());
        content.put("path", path);
        content.put("sites", sites.views(null));
        sitesChanged = false;
        return content;
    }

    /** Sends the sites when alarms have changed how they are. */
    void tellSites() {
        if (sitesChanged) {
            sitesChanged = false;
            publish("sites", sites.views(null));
        }
    }

    private void told(List<Alarm> sent) {
        long now = wall.millis();
        publish(
                sent.stream()
                        .filter(alarm -> alarm.times().told() == null)
                        .filter(alarm -> alarms.markTold(alarm, now))
                        .map(alarm -> alarm.told(now))
                        .toList());
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
