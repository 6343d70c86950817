package berm.domain.hazard;

import berm.domain.sourced.Sourced;

/**
 * A limit of a gas detector.
 *
 * @param at the concentration in mg/m³, with its provenance
 * @param reason what it is made of
 */
public record GasLimit(Sourced at, String reason) {}
