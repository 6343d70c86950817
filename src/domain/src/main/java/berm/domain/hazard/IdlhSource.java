package berm.domain.hazard;

/**
 * Whose concentration immediately dangerous to life or health is meant. They differ: the list of
 * GB/T 50493 follows NIOSH's values from before 1994, up to 20 times today's.
 */
public enum IdlhSource {
    GBT_50493,
    NIOSH_TODAY
}
