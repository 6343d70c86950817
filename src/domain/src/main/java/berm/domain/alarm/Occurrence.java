package berm.domain.alarm;

/**
 * One raising of an alarm: what an acknowledgement names, so that an old answer never silences what
 * came after it.
 *
 * @param alarm its number at its site
 * @param raising 1 when it was first raised, and one more each time it asks for people anew
 */
public record Occurrence(long alarm, int raising) {}
