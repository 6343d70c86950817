package berm.center;

import berm.center.access.Sight;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of alarms and sites to every connected console, of each what its visitor may see.
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
     * @param sight what its visitor may see
     */
    synchronized Optional<SseEmitter> connect(String path, Sight sight) {
        if (!running || clients.size() >= CLIENTS_LIMIT) {
            return Optional.empty();
        }
        FeedClient client = new FeedClient(sight);
        List<Alarm> all = alarms.recent(RECENT);
        List<SaidAlarm> said = sentences.of(all);
        Content content = content(path);
        client.offer(
                new FeedClient.Message(
                        "snapshot",
                        seer ->
                                Optional.of(
                                        content.with("alarms", seen(said, Feed::sees, seer))
                                                .to(seer)),
                        seer -> told(all, seer)));
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
            List<SaidAlarm> said = sentences.of(changed);
            offer(
                    new FeedClient.Message(
                            "alarms",
                            seer -> some(seen(said, Feed::sees, seer)),
                            seer -> told(changed, seer)));
        }
    }

    /** Sends plans that are new, and the alarms again that were judged by them: now with names. */
    synchronized void publishPlans(List<PlanView> plans) {
        publish("plans", plans, (plan, seer) -> seer.sees(plan.world(), plan.site()));
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
        publish("readings", readings, (one, seer) -> seer.sees(one.world(), one.site()));
    }

    private synchronized <T> void publish(String name, List<T> news, BiPredicate<T, Sight> isSeen) {
        if (!news.isEmpty()) {
            offer(new FeedClient.Message(name, seer -> some(seen(news, isSeen, seer)), seer -> {}));
        }
    }

    private void offer(FeedClient.Message message) {
        clients.forEach(client -> client.offer(message));
    }

    private static <T> List<T> seen(List<T> all, BiPredicate<T, Sight> isSeen, Sight seer) {
        return all.stream().filter(each -> isSeen.test(each, seer)).toList();
    }

    private static Optional<?> some(List<?> seen) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen);
    }

    private static boolean sees(SaidAlarm said, Sight seer) {
        return seer.sees(said.alarm().world(), said.alarm().site());
    }

    private static boolean sees(SiteView site, Sight seer) {
        return seer.sees(site.world(), site.site());
    }

    /** Tells all that the centre is there, how the path to it is, and how the sites are. */
    synchronized void beat(String path) {
        if (!clients.isEmpty()) {
            Content content = content(path);
            offer(
                    new FeedClient.Message(
                            "beat", seer -> Optional.of(content.to(seer)), seer -> {}));
        }
    }

    /** What a beat says: to each only the sites it sees. */
    private record Content(Map<String, Object> said, List<SiteView> sites) {
        Content with(String name, Object more) {
            Map<String, Object> longer = new HashMap<>(said);
            longer.put(name, more);
            return new Content(longer, sites);
        }

        Map<String, Object> to(Sight seer) {
            return with("sites", seen(sites, Feed::sees, seer)).said();
        }
    }

    private Content content(String path) {
        sitesChanged = false;
        return new Content(Map.of("time", wall.millis(), "path", path), sites.views(null));
    }

    /** Sends the sites when alarms have changed how they are. */
    void tellSites() {
        if (sitesChanged) {
            sitesChanged = false;
            publish("sites", sites.views(null), Feed::sees);
        }
    }

    private void told(List<Alarm> sent, Sight seer) {
        long now = wall.millis();
        publish(
                sent.stream()
                        .filter(alarm -> seer.sees(alarm.world(), alarm.site()))
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
