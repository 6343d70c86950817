package berm.messages;

/** What something is called, in the two languages of the console. */
public record SiteName(String zh, String en) {}
