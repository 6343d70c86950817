package berm.center.rescue;

/** A point on the earth, WGS 84, in degrees. */
public record Place(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6_371;

    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place: " + latitude + ", " + longitude);
        }
    }

    /** How far it is in a straight line over the sphere, km. */
    double kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half =
                square(StrictMath.sin(north / 2))
                        + StrictMath.cos(Math.toRadians(latitude))
                                * StrictMath.cos(Math.toRadians(other.latitude))
                                * square(StrictMath.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, half)));
    }

    private static double square(double number) {
        return number * number;
    }
}
