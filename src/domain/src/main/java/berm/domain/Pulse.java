package berm.domain;

/**
 * A sign of life of a site's machine, about once a minute of its clock: the last event it has said.
 *
 * <p>No event: it has no identity, and how many there are depends on how the log was read.
 */
public record Pulse(String world, String site, String life, long seq, long clock, int plan) {}
