package berm.center.access;

/**
 * From where else than from the centre pages may load pictures: the tiles of a map.
 *
 * @param sources origins as a Content-Security-Policy has them, each after a space; empty for none
 */
public record Pictures(String sources) {}
