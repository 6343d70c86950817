package berm.domain.alarm;

import java.util.Objects;

/** A text in the two languages of those who act on it. */
public record Words(String zh, String en) {

    public Words {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
