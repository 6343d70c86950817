package berm.domain.plan;

import berm.domain.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a site's sensors and limits are, from a point in time: one version, valid and complete.
 *
 * <p>Made only by resolving a declared site, so everything in it has been checked.
 */
public final class Plan {
    private final SiteId site;
    private final int version;
    private final long effectiveFrom;
    private final List<Sensor> sensors;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<SiteRule> rules;
    private final boolean[] restsOnReadings;
    private final List<Integer> derived;
    private final List<Integer> routed;
    private final byte[] document;

    /**
     * @param effectiveFrom {@link Long#MIN_VALUE} when from the moment it is known
     * @param document the bytes it was made from, kept so that state can be saved
     */
    public Plan(
            SiteId site,
            int version,
            long effectiveFrom,
            List<Sensor> sensors,
            List<SiteRule> rules,
            byte[] document) {
        this.site = site;
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.sensors = List.copyOf(sensors);
        this.rules = List.copyOf(rules);
        this.restsOnReadings = new boolean[rules.size()];
        for (int place = 0; place < restsOnReadings.length; place++) {
            restsOnReadings[place] = rules.get(place).restsOnReadings();
        }
        this.document = document.clone();
        this.routed =
                IntStream.range(0, rules.size())
                        .filter(place -> rules.get(place).of() instanceof SiteRule.Routed)
                        .boxed()
                        .toList();
        this.derived =
                IntStream.range(0, sensors.size())
                        .filter(number -> sensors.get(number).isDerived())
                        .boxed()
                        .toList();
        for (int number = 0; number < this.sensors.size(); number++) {
            numbers.put(this.sensors.get(number).id().value(), number);
        }
        if (numbers.size() != this.sensors.size()) {
            throw new IllegalArgumentException("two sensors of one name in " + site);
        }
    }

    public SiteId site() {
        return site;
    }

    public int version() {
        return version;
    }

    public long effectiveFrom() {
        return effectiveFrom;
    }

    public List<Sensor> sensors() {
        return sensors;
    }

    /** What is judged of the site as a whole, in the order declared. */
    public List<SiteRule> rules() {
        return rules;
    }

    /** Whether the rule of the whole site at that place must be asked after every reading. */
    public boolean restsOnReadings(int place) {
        return restsOnReadings[place];
    }

    /** The numbers of the sensors derived from others, each after all it is made of. */
    public List<Integer> derived() {
        return derived;
    }

    /** The places of the rules of the site that route a storm. */
    public List<Integer> routed() {
        return routed;
    }

    public byte[] document() {
        return document.clone();
    }

    /** The dense number of the sensor in this plan, or null. */
    public @Nullable Integer number(String sensor) {
        return numbers.get(sensor);
    }

    /**
     * The same; looked for first at the number expected, since gateways mostly send in the order of
     * the plan.
     */
    public @Nullable Integer number(String sensor, int expected) {
        boolean found =
                expected < sensors.size() && sensors.get(expected).id().value().equals(sensor);
        return found ? (Integer) expected : numbers.get(sensor);
    }
}
