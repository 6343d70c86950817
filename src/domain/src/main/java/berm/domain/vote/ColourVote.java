package berm.domain.vote;

import berm.domain.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The colour of a site from the colours of its points: points of one item together, then items (GB
 * 39496-2020, 5.5.4).
 *
 * <p>A point that cannot be evaluated, and one whose limits nobody approved, has no vote. Items
 * that share a gauge (同源) have one vote, the worst of theirs, also where only a point without a
 * vote joins them: one wrong gauge must not outvote the others, and a warning more must never lower
 * the result.
 *
 * @param counts from points to their item, and from items to the site
 */
public record ColourVote(Counts counts) {

    /**
     * A point of monitoring.
     *
     * @param colour null while it warns of nothing
     * @param gauges the sensors its value is made of, at least one
     */
    public record Point(String name, String item, @Nullable Colour colour, Set<String> gauges) {
        public Point {
            gauges = Set.copyOf(gauges);
            if (gauges.isEmpty()) {
                throw new IllegalArgumentException(name + " is made of nothing");
            }
        }
    }

    /**
     * What the vote found.
     *
     * @param site null while nothing warns
     * @param items by name; those that warn of nothing are left out
     */
    public record Result(@Nullable Colour site, Map<String, Colour> items) {}

    public Result of(List<Point> points) {
        Map<String, Colour> items = new TreeMap<>();
        Map<String, Set<String>> gauges = new TreeMap<>();
        for (String item : names(points)) {
            List<Point> members =
                    points.stream().filter(point -> point.item().equals(item)).toList();
            Set<String> all = new TreeSet<>();
            members.forEach(point -> all.addAll(point.gauges()));
            gauges.put(item, all);
            Colour colour = counts.together(colours(members));
            if (colour != null) {
                items.put(item, colour);
            }
        }
        return new Result(counts.together(votes(items, gauges)), items);
    }

    private static Set<String> names(List<Point> points) {
        Set<String> names = new TreeSet<>();
        points.forEach(point -> names.add(point.item()));
        return names;
    }

    private static List<Colour> colours(List<Point> points) {
        List<Colour> colours = new ArrayList<>();
        for (Point point : points) {
            Colour colour = point.colour();
            if (colour != null) {
                colours.add(colour);
            }
        }
        return colours;
    }

    /** One vote for each group of items that share gauges. */
    private static List<Colour> votes(Map<String, Colour> items, Map<String, Set<String>> gauges) {
        List<Colour> votes = new ArrayList<>();
        Set<String> counted = new TreeSet<>();
        for (String item : gauges.keySet()) {
            if (!counted.contains(item)) {
                Set<String> group = group(item, gauges);
                Colour worst = null;
                for (String member : group) {
                    worst = Counts.worse(worst, items.get(member));
                }
                counted.addAll(group);
                if (worst != null) {
                    votes.add(worst);
                }
            }
        }
        return votes;
    }

    /** The items that share a gauge with it, or with one that does. */
    private static Set<String> group(String item, Map<String, Set<String>> gauges) {
        Set<String> group = new TreeSet<>(Set.of(item));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var other : gauges.entrySet()) {
                if (!group.contains(other.getKey()) && shares(group, other.getValue(), gauges)) {
                    group.add(other.getKey());
                    grown = true;
                }
            }
        }
        return group;
    }

    private static boolean shares(
            Set<String> group, Set<String> of, Map<String, Set<String>> gauges) {
        return group.stream()
                .anyMatch(
                        member ->
                                gauges.getOrDefault(member, Set.of()).stream()
                                        .anyMatch(of::contains));
    }
}
