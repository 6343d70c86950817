package berm.center.daily;

/** A value and its time, ms since 1970, UTC. */
public record Timed(long at, double value) {}
