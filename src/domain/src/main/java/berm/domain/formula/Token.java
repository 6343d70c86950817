package berm.domain.formula;

import org.jspecify.annotations.Nullable;

/**
 * A word of a formula.
 *
 * @param text as written; of a sensor its id without brackets
 * @param column of its first character, counted from 1
 * @param number of a number, as written before its unit
 * @param unit of a number, null where none is written
 */
record Token(Kind kind, String text, int column, double number, @Nullable UnitText unit) {
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    static Token word(Kind kind, String text, int column) {
        return new Token(kind, text, column, 0, null);
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isPoint() {
        return unit != null && unit.isPoint();
    }

    /** How a person would call it. */
    String words() {
        return kind == Kind.END ? "the end" : text;
    }
}
