package berm.domain.storm;

/**
 * What an outlook was asked of.
 *
 * @param at of the level, ms since 1970, UTC
 * @param level m
 * @param expected the rain from then on
 * @param blocked the share of the drain's flow kept back, 0 to 1
 * @param limit the freeboard asked about, m
 */
public record Asked(
        Pond pond, long at, double level, Rain expected, double blocked, double limit) {}
