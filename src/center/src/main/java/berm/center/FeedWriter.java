package berm.center;

import berm.center.flood.Floods;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.SiteEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What consoles are told, as messages.
 *
 * <p>No message is longer than a few hundred things: two hundred consoles are sent each at a time,
 * each of them its own.
 */
@Component
class FeedWriter {

    /** Closed alarms that a console is given to begin with. */
    static final int RECENT = 500;

    /** Things of a kind in a message. */
    private static final int PART = 300;

    /** Open alarms that a console is given at most: its desk shows no more. */
    private static final int SHOWN = 12_000;

    private static final int EVENTS = 2_000;
    private static final int LEADING = 20;

    private static final Comparator<Alarm> WORST_FIRST =
            Comparator.comparing(Alarm::colour)
                    .thenComparing(alarm -> alarm.times().received())
                    .reversed();

    private final AlarmStore alarms;
    private final Desks desks;
    private final SiteBoard sites;
    private final Sentences sentences;
    private final JsonMapper mapper;
    private final Clock wall;
    private final Floods floods;

    FeedWriter(
            AlarmStore alarms,
            Desks desks,
            SiteBoard sites,
            Sentences sentences,
            JsonMapper mapper,
            Clock wall,
            Floods floods) {
        this.floods = floods;
        this.alarms = alarms;
        this.desks = desks;
        this.sites = sites;
        this.sentences = sentences;
        this.mapper = mapper;
        this.wall = wall;
    }

    /**
     * All that a console is given to begin with; the worst comes first. The last message alone
     * bears the id: one that has not had it has not had all.
     */
    List<FeedPart> snapshot(String id, String path) {
        List<Alarm> open = desks.worst(SHOWN);
        List<Alarm> shown = new ArrayList<>(open);
        alarms.recent(RECENT).stream().filter(Alarm::isClosed).forEach(shown::add);
        List<SiteEvent> events = desks.worstEvents(EVENTS);
        List<SiteView> views = sites.views(null);
        List<OpenCount> counts = open.size() < SHOWN ? List.of() : desks.counts();
        List<FeedPart> parts = new ArrayList<>();
        int most = longest(shown, events, views, counts);
        for (int from = 0; from == 0 || from < most; from += PART) {
            boolean isLast = from + PART >= most;
            FeedMessage message =
                    from == 0
                            ? first(isLast ? id : null, path)
                            : new FeedMessage("more", isLast ? id : null);
            counts(message, part(counts, from));
            parts.add(filled(message, part(shown, from), part(events, from), part(views, from)));
        }
        return parts;
    }

    private FeedMessage first(@Nullable String id, String path) {
        return new FeedMessage("snapshot", id)
                .with("time", wall.millis(), mapper)
                .with("path", path, mapper)
                .add("alarms")
                .add("events")
                .add("sites");
    }

    private static int longest(Collection<?>... lists) {
        return IntStream.range(0, lists.length).map(each -> lists[each].size()).max().orElse(0);
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + PART, all.size()));
    }

    /** A round of news. */
    FeedPart news(String id, FeedNews.Round round, List<LatestReading> readings) {
        var message = new FeedMessage("news", id);
        plans(message, round.plans());
        readings(message, readings);
        return filled(message, told(round), round.events(), round.sites());
    }

    /** A round of more news than people can take: the worst, and how many there are. */
    FeedPart crowd(String id, FeedNews.Round round, List<LatestReading> readings) {
        var message = new FeedMessage("news", id);
        plans(message, round.plans());
        readings(message, readings);
        List<OpenCount> counts =
                round.places().stream()
                        .map(place -> desks.count(place.world(), place.site()))
                        .toList();
        counts(message, counts);
        List<Alarm> worst = round.alarms().stream().sorted(WORST_FIRST).limit(LEADING).toList();
        return filled(message, worst, List.of(), List.of());
    }

    private FeedPart filled(
            FeedMessage message,
            Collection<Alarm> changed,
            Collection<SiteEvent> events,
            Collection<SiteView> views) {
        for (SaidAlarm alarm : sentences.of(changed)) {
            message.add("alarms", alarm.world(), alarm.site(), alarm, mapper);
        }
        for (SiteEvent event : events) {
            message.add("events", event.world(), event.site(), event, mapper);
        }
        for (SiteView view : views) {
            message.add("sites", view.world(), view.site(), view, mapper);
        }
        return new FeedPart(message, List.copyOf(changed));
    }

    private void plans(FeedMessage message, Collection<PlanView> plans) {
        for (PlanView plan : plans) {
            message.add("plans", plan.world(), plan.site(), plan, mapper);
        }
    }

    private void readings(FeedMessage message, List<LatestReading> readings) {
        for (LatestReading reading : readings) {
            message.add("readings", reading.world(), reading.site(), reading, mapper);
        }
    }

    private void counts(FeedMessage message, Collection<OpenCount> counts) {
        for (OpenCount count : counts) {
            message.add("counts", count.world(), count.site(), count, mapper);
        }
    }

    /** The alarms that have changed, and those that have got names by a plan. */
    private List<Alarm> told(FeedNews.Round round) {
        List<Alarm> told = new ArrayList<>(round.alarms());
        for (PlanView plan : round.plans()) {
            desks.open(plan.world(), plan.site()).stream()
                    .filter(alarm -> plan.isOf(alarm) && told.stream().noneMatch(isSame(alarm)))
                    .forEach(told::add);
        }
        return told;
    }

    private static Predicate<Alarm> isSame(Alarm one) {
        return other -> other.id().equals(one.id());
    }

    /** That the centre is there, how the path to it is, and where alarms come in a flood. */
    FeedPart beat(String path) {
        FeedMessage message =
                new FeedMessage("beat", null)
                        .with("time", wall.millis(), mapper)
                        .with("path", path, mapper)
                        .add("floods");
        for (Floods.Lasting flood : floods.lasting()) {
            message.add("floods", flood.world(), Floods.PLACE, flood, mapper);
        }
        return new FeedPart(message, List.of());
    }
}
