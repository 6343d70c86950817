package berm.center.channel;

/**
 * A CAP message of status Draft: complete, and sent to nobody.
 *
 * @param type what it would be, as {@code UPDATE}
 * @param document the whole message as XML
 */
public record CapDraft(String type, String document) {}
