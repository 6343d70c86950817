package berm.center.channel;

import berm.messages.cap.CapUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who issues CAP messages, and what they say beside the sentence.
 *
 * @param sender as {@code duty@county.example}
 * @param senderName the unit in words
 * @param area the place in words
 * @param restriction to whom the message is restricted, or null for a public one
 */
record CapSettings(
        CapUnit unit,
        String sender,
        String senderName,
        String area,
        @Nullable String contact,
        @Nullable String restriction) {}
