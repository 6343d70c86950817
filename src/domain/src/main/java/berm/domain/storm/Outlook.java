package berm.domain.storm;

import java.util.OptionalLong;

/**
 * What a pond comes to when the rain that is expected has run into it.
 *
 * @param freeboard least freeboard, m
 * @param peakLevel highest level, m
 * @param peakAt when, ms since 1970, UTC
 * @param limitAt when the level reaches the limit asked about, ms since 1970, UTC, or NaN when it
 *     does not
 * @param drained least freeboard with the drain free, m
 * @param blocked the share of the drain's flow kept back, 0 to 1
 * @param rain what is still to fall, mm
 */
public record Outlook(
        double freeboard,
        double peakLevel,
        double peakAt,
        double limitAt,
        double drained,
        double blocked,
        double rain) {

    /**
     * Routes the rain twice: through the drain as it is, and through the same drain free.
     *
     * @param at now, ms since 1970, UTC
     * @param level of the water now, m
     * @param rain what fell lately and will fall
     * @param horizon how far ahead, ms
     * @param blocked the share of the drain's flow kept back now, 0 to 1
     * @param limit the freeboard asked about, m
     */
    public static Outlook of(
            Pond pond,
            long at,
            double level,
            Rain rain,
            long horizon,
            double blocked,
            double limit) {
        Course course = Routing.route(pond.blocked(blocked), at, level, rain, horizon);
        OptionalLong limitAt = course.reaches(pond.crest() - limit);
        double drained =
                blocked == 0
                        ? course.freeboardAtPeak()
                        : Routing.route(pond, at, level, rain, horizon).freeboardAtPeak();
        return new Outlook(
                course.freeboardAtPeak(),
                course.peakLevel(),
                course.peakAt(),
                limitAt.isPresent() ? limitAt.getAsLong() : Double.NaN,
                drained,
                blocked,
                rain.between(at, at + horizon));
    }
}
