package berm.domain.formula;

/** One step of a compiled formula. */
enum Operation {
    NUMBER,
    INPUT,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    MIN,
    MAX,
    NEGATE,
    ABS,
    SQRT,
    LN,
    EXP,
    TO_KELVIN,
    TO_CELSIUS
}
