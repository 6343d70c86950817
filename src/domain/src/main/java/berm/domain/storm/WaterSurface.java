package berm.domain.storm;

import java.util.List;

/**
 * The area of a pond's water at a level: linear between the points of a table, constant below its
 * first and above its last.
 */
public record WaterSurface(List<Point> points) {
    /**
     * A line of the table.
     *
     * @param level m
     * @param area m², positive
     */
    public record Point(double level, double area) {
        public Point {
            if (!Double.isFinite(level) || !(area > 0 && area < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a level and area: " + level + ", " + area);
            }
        }
    }

    /**
     * @throws IllegalArgumentException if there is no point, or the levels do not rise
     */
    public WaterSurface {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a water surface has at least one point");
        }
        for (int at = 1; at < points.size(); at++) {
            if (!(points.get(at).level() > points.get(at - 1).level())) {
                throw new IllegalArgumentException("levels must rise: " + points);
            }
        }
    }

    /** The same area, in m², at every level. */
    public static WaterSurface constant(double area) {
        return new WaterSurface(List.of(new Point(0, area)));
    }

    /** The area at a level, m². */
    public double at(double level) {
        Point below = points.get(0);
        if (level <= below.level()) {
            return below.area();
        }
        for (Point above : points) {
            if (level < above.level()) {
                return between(below, above, level);
            }
            below = above;
        }
        return below.area();
    }

    private static double between(Point below, Point above, double level) {
        double share = (level - below.level()) / (above.level() - below.level());
        return below.area() + share * (above.area() - below.area());
    }

    double largest() {
        double largest = 0;
        for (Point point : points) {
            largest = Math.max(largest, point.area());
        }
        return largest;
    }
}
