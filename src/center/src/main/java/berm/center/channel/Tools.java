package berm.center.channel;

import java.time.Clock;

/**
 * What every channel may use.
 *
 * @param console the address under which people reach the console; may be empty
 * @param http for requests within this channel's time
 */
record Tools(Clock clock, String console, Http http, CapBook cap) {}
