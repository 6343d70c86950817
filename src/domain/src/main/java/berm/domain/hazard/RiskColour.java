package berm.domain.hazard;

import berm.domain.sourced.SourcedTable;

/**
 * The colour of a firm's risk diagnosis by its score of 100 points (应急〔2018〕19号), from the worst:
 * 红, 橙, 黄, 蓝. Blue is the best here; it has nothing to do with the blue of a warning.
 */
public enum RiskColour {
    RED,
    ORANGE,
    YELLOW,
    BLUE;

    /**
     * The colour of a score.
     *
     * @param score 0 … 100
     * @param outright whether the firm is in a situation that makes it red whatever its score
     * @param from {@code risk/orange}, {@code risk/yellow}, {@code risk/blue}: the score from which
     */
    public static RiskColour of(double score, boolean outright, SourcedTable from) {
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("Not a score of 100 points: " + score);
        }
        if (outright || score < from.number("risk/orange").value()) {
            return RED;
        }
        if (score < from.number("risk/yellow").value()) {
            return ORANGE;
        }
        return score < from.number("risk/blue").value() ? YELLOW : BLUE;
    }
}
