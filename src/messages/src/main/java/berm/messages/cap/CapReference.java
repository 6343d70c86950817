package berm.messages.cap;

import java.time.Instant;

/** An earlier message, as a later one names it: sender, identifier, sent. */
public record CapReference(String sender, String identifier, Instant sent) {

    public CapReference {
        CapText.requireName(sender, "sender");
        CapText.requireName(identifier, "identifier");
        sent = CapTime.wholeSecond(sent);
    }

    @Override
    public String toString() {
        return sender + "," + identifier + "," + CapTime.text(sent);
    }
}
