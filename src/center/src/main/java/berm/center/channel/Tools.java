package berm.center.channel;

import java.time.Clock;
import java.time.Duration;

/**
 * What every channel may use.
 *
 * @param channel its name
 * @param console the address under which people reach the console; may be empty
 * @param timeout how long an attempt may take to reach the other side and be answered
 */
record Tools(String channel, Clock clock, String console, Duration timeout, CapBook cap) {

    /** For requests within the channel's time. */
    Http http() {
        return new Http(timeout);
    }
}
