package berm.center;

import berm.domain.alarm.Alarm;
import java.util.List;

/**
 * A message, and the alarms in it: who is sent the message has been shown these.
 *
 * <p>Those of consoles that may not see all of them are told apart when it is sent.
 */
record FeedPart(FeedMessage message, List<Alarm> alarms) {
    FeedPart {
        alarms = List.copyOf(alarms);
    }
}
