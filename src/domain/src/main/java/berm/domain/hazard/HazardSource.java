package berm.domain.hazard;

import java.util.List;
import java.util.Map;

/**
 * A unit that may be a major hazard source (GB 18218-2018): identified by S = Σ q/Q ≥ 1, graded by
 * R = α · Σ β·q/Q, both of design maxima.
 *
 * @param holdings each substance once
 * @param population people living within 500 m beyond the boundary of the plant; ≥ 0
 */
public record HazardSource(List<Holding> holdings, int population) {
    public HazardSource {
        holdings = List.copyOf(holdings);
        if (population < 0) {
            throw new IllegalArgumentException("Not a population: " + population);
        }
        if (holdings.stream().map(Holding::substance).distinct().count() < holdings.size()) {
            throw new IllegalArgumentException("A substance is held twice: add its quantities");
        }
    }

    /** S = Σ q/Q, of design maxima; a number. */
    public double share() {
        return holdings.stream().mapToDouble(Holding::share).sum();
    }

    /** R = α · Σ β·q/Q, of design maxima; a number. */
    public double r(HazardGrading grading) {
        double weighted =
                holdings.stream().mapToDouble(held -> held.beta().value() * held.share()).sum();
        return grading.alpha(population).value() * weighted;
    }

    /** S, R and what they make of it. */
    public HazardGrade grade(HazardGrading grading) {
        double share = share();
        double r = r(grading);
        HazardLevel level = grading.isMajor(share) ? grading.level(r) : null;
        return new HazardGrade(share, r, grading.alpha(population), level);
    }

    /**
     * Σ q/Q of what is there now: for information, never for the level, which follows the design.
     *
     * @param live t by substance
     * @return a number; NaN where a substance held is not told
     */
    public double liveShare(Map<String, Double> live) {
        return holdings.stream()
                .mapToDouble(
                        held ->
                                live.getOrDefault(held.substance(), Double.NaN)
                                        / held.critical().value())
                .sum();
    }
}
