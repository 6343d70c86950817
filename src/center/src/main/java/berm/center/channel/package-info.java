/**
 * The ways in which people outside the console are told: channels, and the outbox that sees each
 * delivery through.
 */
@NullMarked
package berm.center.channel;

import org.jspecify.annotations.NullMarked;
