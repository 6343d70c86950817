package berm.domain.advice;

/**
 * How far a slope has come by its tangent angle, from lowest to highest (许强 2009, levels [S32]).
 * The names of the levels are the author's [T-m]; none of them is a colour of Berm.
 */
public enum AdviceStage {
    /** Too slow to be judged, or clearly slower than in the steady stage. */
    SLOW,
    /** About 45°: creeps steadily 等速变形, to be attended to 注意级. */
    STEADY,
    /** Up to 80°: begins to accelerate 初加速, caution 警示级. */
    ACCELERATING,
    /** From 80° on: accelerates clearly 中加速, vigilance 警戒级. */
    FAST,
    /** From 85° on: about to slide 临滑, alarm 警报级. */
    CRITICAL;

    /** The lower of the two. */
    AdviceStage atMost(AdviceStage other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
