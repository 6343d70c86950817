package berm.center;

import berm.domain.alarm.Alarm;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message, and the alarms in it: who is sent the message has been shown these.
 *
 * <p>Those of consoles that may not see all of them are told apart when it is sent.
 */
record FeedPart(FeedMessage message, List<Alarm> alarms) {
    FeedPart {
        alarms = List.copyOf(alarms);
    }

    boolean isNews() {
        return message.name().equals("news");
    }

    /** This and what came after it, as one. */
    FeedPart and(FeedPart later) {
        return new FeedPart(
                message.and(later.message()),
                Stream.concat(alarms.stream(), later.alarms().stream()).toList());
    }
}
