package berm.domain.alarm;

import java.util.Objects;

/** A text in the two languages of those who act on it. */
public record Bilingual(String zh, String en) {

    public Bilingual {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
