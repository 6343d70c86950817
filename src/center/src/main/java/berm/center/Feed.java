package berm.center;

import berm.center.access.Sight;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.SiteEvent;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of alarms, events and sites to every connected console.
 *
 * <p>A console is first sent all ({@code snapshot}), then what has changed ({@code news}), at most
 * ten times a second, and every few seconds the state of the path ({@code beat}); without beats it
 * must go grey. One that comes back says the last news it had, and is sent what it missed while
 * that is at hand.
 */
@Component
public class Feed implements SmartLifecycle {

    static final int RECENT = 500;
    private static final int CLIENTS_LIMIT = 512;
    private static final int AT_HAND = 600;

    private final AlarmStore alarms;
    private final EventStore events;
    private final SiteBoard sites;
    private final Sentences sentences;
    private final Showing showing;
    private final JsonMapper mapper;
    private final Clock wall;
    private final String epoch;
    private final FeedNews pending = new FeedNews();
    private final Deque<FeedMessage> atHand = new ArrayDeque<>();
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;
    private long newest;

    Feed(
            AlarmStore alarms,
            EventStore events,
            SiteBoard sites,
            Sentences sentences,
            Showing showing,
            JsonMapper mapper,
            Clock wall) {
        this.alarms = alarms;
        this.events = events;
        this.sites = sites;
        this.sentences = sentences;
        this.showing = showing;
        this.mapper = mapper;
        this.wall = wall;
        this.epoch = Long.toString(wall.millis(), Character.MAX_RADIX);
    }

    /**
     * Connects a console; empty when there are too many already.
     *
     * @param path the state of the path to the judge
     * @param sight what its visitor may see
     * @param last the id of the last news it had; null when it had none
     */
    synchronized Optional<SseEmitter> connect(String path, @Nullable String last, Sight sight) {
        if (!running || clients.size() >= CLIENTS_LIMIT) {
            return Optional.empty();
        }
        FeedClient client = new FeedClient(sight);
        Optional<List<FeedMessage>> missed = missedSince(last);
        if (missed.isPresent()) {
            missed.get().forEach(message -> client.offer(message, () -> {}));
            client.offer(beat(path), () -> {});
        } else {
            greet(client, path);
        }
        clients.add(client);
        threads.execute(() -> serve(client));
        return Optional.of(client.emitter());
    }

    /** All news after that one; empty when not all of it is at hand. */
    private Optional<List<FeedMessage>> missedSince(@Nullable String last) {
        List<FeedMessage> missed = new ArrayList<>();
        for (FeedMessage message : atHand) {
            if (message.id() != null && message.id().equals(last)) {
                missed = new ArrayList<>();
                missed.add(message);
            } else if (!missed.isEmpty()) {
                missed.add(message);
            }
        }
        return missed.isEmpty() ? Optional.empty() : Optional.of(missed.subList(1, missed.size()));
    }

    private void greet(FeedClient client, String path) {
        List<Alarm> shown = alarms.shown(RECENT);
        var message = new FeedMessage("snapshot", id());
        message.with("time", wall.millis(), mapper).with("path", path, mapper);
        add(message.add("alarms").add("events").add("sites"), shown, events.unfinished());
        for (SiteView site : sites.views(null)) {
            message.add("sites", site.world(), site.site(), site, mapper);
        }
        client.offer(message, () -> showing.sent(seen(shown, client)));
    }

    private void add(
            FeedMessage message, Collection<Alarm> changed, Collection<SiteEvent> changedEvents) {
        for (SaidAlarm alarm : sentences.of(changed)) {
            message.add("alarms", alarm.world(), alarm.site(), alarm, mapper);
        }
        for (SiteEvent event : changedEvents) {
            message.add("events", event.world(), event.site(), event, mapper);
        }
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
        if (round.isEmpty() && readings.isEmpty()) {
            return;
        }
        newest++;
        var message = new FeedMessage("news", id());
        List<Alarm> told = filled(message, round, readings);
        atHand.add(message);
        if (atHand.size() > AT_HAND) {
            atHand.remove();
        }
        clients.forEach(client -> client.offer(message, () -> showing.sent(seen(told, client))));
    }

    /** What cannot be told now is told with the next round. */
    private List<Alarm> filled(
            FeedMessage message, FeedNews.Round round, List<LatestReading> readings) {
        boolean done = false;
        try {
            List<Alarm> told = told(round);
            add(message, told, round.events());
            add(message, round, readings);
            done = true;
            return told;
        } finally {
            if (!done) {
                pending.putBack(round);
            }
        }
    }

    private static List<Alarm> seen(List<Alarm> all, FeedClient client) {
        return all.stream().filter(a -> client.sees(a.world(), a.site())).toList();
    }

    private void add(FeedMessage message, FeedNews.Round round, List<LatestReading> readings) {
        for (PlanView plan : round.plans()) {
            message.add("plans", plan.world(), plan.site(), plan, mapper);
        }
        for (SiteView site : round.sites()) {
            message.add("sites", site.world(), site.site(), site, mapper);
        }
        for (LatestReading reading : readings) {
            message.add("readings", reading.world(), reading.site(), reading, mapper);
        }
    }

    /** The alarms that have changed, and those that have got names by a plan. */
    private List<Alarm> told(FeedNews.Round round) {
        List<Alarm> told = new ArrayList<>(round.alarms());
        if (!round.plans().isEmpty()) {
            alarms.open().stream()
                    .filter(alarm -> round.plans().stream().anyMatch(plan -> plan.isOf(alarm)))
                    .filter(alarm -> round.alarms().stream().noneMatch(a -> isSame(a, alarm)))
                    .forEach(told::add);
        }
        return told;
    }

    private static boolean isSame(Alarm one, Alarm other) {
        return one.id().equals(other.id());
    }

    /** Tells all that the centre is there, and how the path to it is. */
    synchronized void tellPath(String path) {
        FeedMessage message = beat(path);
        clients.forEach(client -> client.offer(message, () -> {}));
    }

    private FeedMessage beat(String path) {
        return new FeedMessage("beat", null)
                .with("time", wall.millis(), mapper)
                .with("path", path, mapper);
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
