package berm.center.channel;

import java.time.Instant;

/**
 * The person who answers for something that reaches the public or another authority, and when that
 * person clicked.
 */
public record Official(String name, Instant clicked) {
    static final int LONGEST_NAME = 64;

    public Official {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || Texts.hasControl(name)) {
            throw new IllegalArgumentException(
                    "an official has a name of 1 to " + LONGEST_NAME + " characters");
        }
    }
}
