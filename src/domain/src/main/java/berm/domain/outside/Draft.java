package berm.domain.outside;

/**
 * A warning as somebody proposes it. It is never changed: other words are another draft.
 *
 * @param number the first of an event is its number 1
 * @param turn of the event for which it was made
 * @param at when it was made, ms
 */
public record Draft(int number, Warning warning, int turn, String by, long at) {}
