package berm.messages.cap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a warning holds.
 *
 * @param description in the language of its info
 * @param polygon the outline, its first point again as its last; empty where there is none
 * @param circle or null
 * @param geocodes codes of places by the name of their system
 */
public record CapArea(
        String description,
        List<Point> polygon,
        @Nullable Circle circle,
        Map<String, String> geocodes) {

    /** WGS 84, degrees. */
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no place: " + latitude + "," + longitude);
            }
        }

        @Override
        public String toString() {
            return plain(latitude) + "," + plain(longitude);
        }
    }

    /** All places within a distance of one. */
    public record Circle(Point centre, double radiusKm) {
        public Circle {
            if (!(radiusKm >= 0 && radiusKm <= 20_100)) {
                throw new IllegalArgumentException("no radius on earth: " + radiusKm + " km");
            }
        }

        @Override
        public String toString() {
            return centre + " " + plain(radiusKm);
        }
    }

    public CapArea {
        CapText.require(description, "areaDesc");
        polygon = List.copyOf(polygon);
        geocodes = Map.copyOf(geocodes);
        if (!polygon.isEmpty() && (polygon.size() < 4 || !closed(polygon))) {
            throw new IllegalArgumentException("a polygon is four points or more, first = last");
        }
        geocodes.forEach(
                (name, value) -> {
                    CapText.require(name, "geocode");
                    CapText.require(value, "geocode " + name);
                });
    }

    /** A place that is only named. */
    public static CapArea named(String description) {
        return new CapArea(description, List.of(), null, Map.of());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static boolean closed(List<Point> polygon) {
        return polygon.get(0).equals(polygon.get(polygon.size() - 1));
    }

    /** The codes in a fixed order. */
    Map<String, String> sortedGeocodes() {
        return new TreeMap<>(geocodes);
    }
}
