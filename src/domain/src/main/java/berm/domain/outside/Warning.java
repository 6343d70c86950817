package berm.domain.outside;

import berm.domain.Colour;
import java.util.Objects;

/**
 * What is to be said outside: a warning, or that one no longer holds.
 *
 * @param over whether it takes back what was said before
 */
public record Warning(Colour colour, boolean over, Words zh, Words en) {
    public Warning {
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
