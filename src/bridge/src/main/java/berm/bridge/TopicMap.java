package berm.bridge;

import berm.domain.SiteId;
import berm.domain.World;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The mapping from MQTT topics to sites.
 *
 * <p>Live topics follow a pattern of levels: text stands for itself, {@code +} for any level, a
 * last {@code #} for any further levels or none, and {@code {site}} names the site. Under {@code
 * recorded/{world}/{stamp}/} follows a live topic, or the one level {@code tick}. A live topic can
 * carry no stamp, and a recorded one cannot name the live world.
 */
public final class TopicMap {
    static final String FORM = "levels with one {site} and perhaps + or a last #: berm/{site}/#";

    private static final String SITE = "{site}";
    private static final String RECORDED = "recorded";
    private static final String TICK = "tick";

    private static final Pattern LITERAL = Pattern.compile("[^+#{}$\\x00][^+#{}\\x00]*");

    /** The last millisecond of the year 9999: what instants of four-digit years can say. */
    static final long LATEST_STAMP = 253_402_300_799_999L;

    private final List<String> levels;

    private TopicMap(List<String> levels) {
        this.levels = levels;
    }

    /**
     * Reads a pattern such as {@code berm/{site}/#}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static TopicMap parse(String pattern) {
        List<String> levels = List.of(pattern.split("/", -1));
        boolean oneSite = levels.stream().filter(SITE::equals).count() == 1;
        boolean ownLevel = levels.stream().allMatch(TopicMap::isPatternLevel);
        int hash = levels.indexOf("#");
        boolean hashIsLast = hash < 0 || hash == levels.size() - 1;
        if (!oneSite || !ownLevel || !hashIsLast || levels.get(0).equals(RECORDED)) {
            throw new IllegalArgumentException("not a topic map: " + pattern);
        }
        return new TopicMap(levels);
    }

    private static boolean isPatternLevel(String level) {
        return level.equals(SITE)
                || level.equals("+")
                || level.equals("#")
                || LITERAL.matcher(level).matches();
    }

    /** What to subscribe to, so that every topic that could be mapped arrives. */
    public List<String> filters() {
        return List.of(String.join("/", levels).replace(SITE, "+"), RECORDED + "/#");
    }

    /** Where a message of this topic belongs; any text has a route. */
    public Route route(String topic) {
        if (topic.startsWith(RECORDED + "/")) {
            return recorded(topic);
        }
        return site(topic).<Route>map(Route.Live::new).orElseGet(Route.Unmapped::new);
    }

    private Route recorded(String topic) {
        String[] parts = topic.split("/", 4);
        if (parts.length < 4 || !isRecordedWorld(parts[1])) {
            return new Route.Unmapped();
        }
        OptionalLong stamp = wholeNumber(parts[2]);
        if (stamp.isEmpty()) {
            return new Route.Unmapped();
        }
        World world = new World(parts[1]);
        String rest = parts[3];
        if (rest.equals(TICK)) {
            return new Route.RecordedTick(world, stamp.getAsLong());
        }
        return site(rest)
                .<Route>map(site -> new Route.Recorded(world, stamp.getAsLong(), site, rest))
                .orElseGet(Route.Unmapped::new);
    }

    private static boolean isRecordedWorld(String name) {
        return World.isName(name) && !new World(name).isLive();
    }

    /** A number of milliseconds a player gives: ASCII digits, no later than the year 9999. */
    static OptionalLong wholeNumber(String text) {
        if (text.isEmpty() || text.length() > 15) {
            return OptionalLong.empty();
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number <= LATEST_STAMP ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private Optional<SiteId> site(String topic) {
        List<String> given = Arrays.asList(topic.split("/", -1));
        boolean open = levels.get(levels.size() - 1).equals("#");
        int fixed = open ? levels.size() - 1 : levels.size();
        if (given.size() < fixed || (!open && given.size() > fixed)) {
            return Optional.empty();
        }
        for (int i = 0; i < fixed; i++) {
            if (!fits(levels.get(i), given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new SiteId(given.get(levels.indexOf(SITE))));
    }

    private static boolean fits(String level, String given) {
        return switch (level) {
            case SITE -> SiteId.isId(given);
            case "+" -> true;
            default -> level.equals(given);
        };
    }

    @Override
    public String toString() {
        return String.join("/", levels);
    }
}
