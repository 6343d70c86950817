package berm.domain.hazard;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of the people in a workshop.
 *
 * @param colour null when they are not too many
 * @param violation whether the rule is broken, and not only a shift handed over
 * @param fault whether a reader told what cannot be: fewer than nobody
 */
public record HeadCountState(@Nullable Colour colour, boolean violation, boolean fault) {}
