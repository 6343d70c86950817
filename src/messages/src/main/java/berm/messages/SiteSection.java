package berm.messages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cut through a dam along the way the water would take, to be drawn: x in m, growing downstream;
 * z in m, of the datum of the site.
 *
 * @param ground the ground before the dam was built, from left to right
 * @param dam the dam's surface from the crest of the beach down to its toe
 * @param beachSlope how much the beach falls for each metre, upstream from the dam's first point
 * @param level the sensor of the pond's level
 * @param freeboard the sensor of the freeboard, if there is one
 * @param beach the sensor of the beach's length, if there is one
 */
public record SiteSection(
        List<Point> ground,
        List<Point> dam,
        double beachSlope,
        String level,
        @Nullable String freeboard,
        @Nullable String beach,
        List<Piezometer> piezometers) {

    public SiteSection {
        ground = List.copyOf(ground);
        dam = List.copyOf(dam);
        piezometers = List.copyOf(piezometers);
    }

    /** A point of a section, m. */
    public record Point(double x, double z) {}

    /** Where a piezometer is in the section, and what its sensor says. */
    public record Piezometer(String sensor, double x, double tip, Reads reads) {}

    /** What the sensor of a piezometer says. */
    public enum Reads {
        /** How high the water stands, m of the datum. */
        ELEVATION,
        /** How far below the surface the water stands, m. */
        DEPTH,
        /** The pressure at the tip, kPa. */
        PRESSURE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
