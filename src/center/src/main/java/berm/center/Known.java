package berm.center;

import berm.center.PlanStore.Version;
import berm.domain.Colour;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmTimes;
import berm.domain.alarm.Answer;
import berm.domain.plan.Plan;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the centre knows of sites, for the rooms beside this one. */
@Component
public class Known {

    /**
     * An alarm as a list of a site has it.
     *
     * @param reference by which the console finds it
     * @param by who acknowledged it
     * @param zh what is wrong, in Chinese
     */
    public record SiteAlarm(
            String reference,
            String condition,
            @Nullable String sensor,
            Colour colour,
            boolean active,
            AlarmTimes times,
            @Nullable Long returnedAt,
            @Nullable String by,
            @Nullable String note,
            String zh,
            String en) {}

    private final Plans plans;
    private final PlanStore documents;
    private final SiteStore sites;
    private final SiteBoard board;
    private final LatestReadings readings;
    private final TopicReaders readers;
    private final AlarmStore alarms;
    private final Sentences sentences;
    private final Clock wall;

    Known(
            Plans plans,
            PlanStore documents,
            SiteStore sites,
            SiteBoard board,
            LatestReadings readings,
            TopicReaders readers,
            AlarmStore alarms,
            Sentences sentences,
            Clock wall) {
        this.plans = plans;
        this.documents = documents;
        this.sites = sites;
        this.board = board;
        this.readings = readings;
        this.readers = readers;
        this.alarms = alarms;
        this.sentences = sentences;
        this.wall = wall;
    }

    /** The plan in force at each site of a world. */
    public List<PlanView> plans(World world) {
        return plans.inForce(world.name());
    }

    /** The plan in force at a site, as people read it. */
    public Optional<PlanView> plan(SiteKey key) {
        return plans(key.world()).stream()
                .filter(plan -> plan.site().equals(key.site().value()))
                .findFirst();
    }

    /** The plan in force at a site, as it is judged by. */
    public Optional<Plan> judgedBy(SiteKey key) {
        return plan(key)
                .flatMap(view -> documents.document(new Version(key, view.version())))
                .map(bytes -> PlanJson.decode(bytes, new Problems("plan")));
    }

    /** The latest readings of a world by {@code site/sensor}. */
    public Map<String, LatestReading> readings(World world) {
        return readings.all(world.name()).stream()
                .collect(
                        Collectors.toMap(
                                reading -> reading.site() + "/" + reading.sensor(),
                                Function.identity()));
    }

    /** The sites of a world, the worst first. */
    public List<SiteView> sites(World world) {
        return board.views(world.name());
    }

    /** What time it is at a site: in a recorded world, what its clock last said. */
    public long now(SiteKey key) {
        if (key.world().isLive()) {
            return wall.millis();
        }
        return sites.all().stream()
                .filter(heard -> heard.world().equals(key.world().name()))
                .filter(heard -> heard.site().equals(key.site().value()))
                .mapToLong(SiteStore.Heard::clock)
                .findFirst()
                .orElseGet(wall::millis);
    }

    /** The state of the path from the judge: {@code UP}, or {@code DOWN:} with the reason. */
    public String path() {
        return readers.state(Topics.CONDITIONS);
    }

    /** The alarms of a site that were on at some time of a stretch, the first first. */
    public List<SiteAlarm> alarms(SiteKey key, long from, long to) {
        return alarms.during(key.world().name(), key.site().value(), from, to).stream()
                .map(this::listed)
                .toList();
    }

    private SiteAlarm listed(Alarm alarm) {
        SaidAlarm said = sentences.of(alarm);
        Answer answer = alarm.answer();
        return new SiteAlarm(
                String.valueOf(alarm.id()),
                alarm.condition(),
                alarm.cause().sensor(),
                alarm.colour(),
                alarm.isActive(),
                alarm.times(),
                alarm.returnedAt(),
                answer == null ? null : answer.user(),
                answer == null ? null : answer.note(),
                said.said().zh().finding(),
                said.said().en().finding());
    }
}
