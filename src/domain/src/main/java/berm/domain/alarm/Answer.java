package berm.domain.alarm;

/** Who acknowledged an alarm, and what they noted. */
public record Answer(String user, String note) {}
