package berm.domain.formula;

import berm.domain.Quantity;

/** A sensor a formula reads, in the canonical unit of its quantity. */
public record FormulaInput(String sensor, Quantity quantity) {}
