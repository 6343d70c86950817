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
     * @param colour it counts as; null while it warns of nothing
     * @param alone what it shows by itself: the same, or less where others must agree
     * @param gauges the sensors its value is made of, at least one
     */
    public record Point(
            String name,
            String item,
            @Nullable Colour colour,
            @Nullable Colour alone,
            Set<String> gauges) {
        /** One that needs no other. */
        public Point(String name, String item, @Nullable Colour colour, Set<String> gauges) {
            this(name, item, colour, colour, gauges);
        }

        public Point {
            gauges = Set.copyOf(gauges);
            if (gauges.isEmpty()) {
                throw new IllegalArgumentException(name + " is made of nothing");
            }
        }
    }

    /** What warnings count as together, and what they show by themselves. */
    private record Warning(@Nullable Colour colour, @Nullable Colour alone) {
        static final Warning NONE = new Warning(null, null);

        Warning worse(Warning other) {
            return new Warning(
                    Counts.worse(colour, other.colour), Counts.worse(alone, other.alone));
        }
    }

    /** The colour of the site, or null while nothing warns. */
    public @Nullable Colour of(List<Point> points) {
        Map<String, Warning> items = new TreeMap<>();
        Map<String, Set<String>> gauges = new TreeMap<>();
        for (String item : names(points)) {
            List<Point> members =
                    points.stream().filter(point -> point.item().equals(item)).toList();
            Set<String> all = new TreeSet<>();
            members.forEach(point -> all.addAll(point.gauges()));
            gauges.put(item, all);
            items.put(item, together(members.stream().map(ColourVote::warning).toList()));
        }
        return together(votes(items, gauges)).alone();
    }

    private static Warning warning(Point point) {
        return new Warning(point.colour(), point.alone());
    }

    /** The worst of them, or what they make by their number: that none of them shows alone. */
    private Warning together(List<Warning> warnings) {
        Warning worst = Warning.NONE;
        List<Colour> colours = new ArrayList<>();
        for (Warning warning : warnings) {
            worst = worst.worse(warning);
            if (warning.colour() != null) {
                colours.add(warning.colour());
            }
        }
        Colour promoted = counts.promoted(colours);
        return worst.worse(new Warning(promoted, promoted));
    }

    private static Set<String> names(List<Point> points) {
        Set<String> names = new TreeSet<>();
        points.forEach(point -> names.add(point.item()));
        return names;
    }

    /** One vote for each group of items that share gauges. */
    private static List<Warning> votes(
            Map<String, Warning> items, Map<String, Set<String>> gauges) {
        List<Warning> votes = new ArrayList<>();
        Set<String> counted = new TreeSet<>();
        for (String item : gauges.keySet()) {
            if (!counted.contains(item)) {
                Set<String> group = group(item, gauges);
                Warning worst = Warning.NONE;
                for (String member : group) {
                    worst = worst.worse(items.getOrDefault(member, Warning.NONE));
                }
                counted.addAll(group);
                votes.add(worst);
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
