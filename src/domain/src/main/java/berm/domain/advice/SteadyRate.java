package berm.domain.advice;

/**
 * How fast a slope creeps in its steady stage 等速变形阶段, as an engineer settled it: a stored number
 * and never one that follows the readings, or every acceleration would become steady in time.
 *
 * @param perDay v₁, in the canonical unit of displacement per day: m/d; above 0
 * @param from where the period begins of which it is the mean, ms since 1970, UTC
 * @param to where it ends; later than from
 * @param reviewedBy who stands for it
 * @param document where it stands
 */
public record SteadyRate(double perDay, long from, long to, String reviewedBy, String document) {
    public SteadyRate {
        if (!(perDay > 0) || Double.isInfinite(perDay)) {
            throw new IllegalArgumentException("A steady rate is above 0, not " + perDay);
        }
        if (to <= from) {
            throw new IllegalArgumentException("A period must end after it begins");
        }
        if (reviewedBy.isBlank() || document.isBlank()) {
            throw new IllegalArgumentException("A steady rate nobody reviewed: " + perDay);
        }
    }
}
