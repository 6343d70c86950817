package berm.domain.formula;

import berm.domain.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into numbers with their units, sensors and signs. What follows a number, with or
 * without a space, is its unit; within a unit there are no spaces, so {@code 2 m/s} is a speed and
 * {@code 2 m / s} a division by the sensor s.
 */
final class Lexer {
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern BRACKETED =
            Pattern.compile("\\[([A-Za-z0-9][A-Za-z0-9_-]{0,63})]");
    private static final String SYMBOLS = "+-*/^(),";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words and an end after them. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        lexer.skipSpaces();
        while (lexer.at < text.length()) {
            lexer.tokens.add(lexer.next());
            lexer.skipSpaces();
        }
        lexer.tokens.add(Token.word(Kind.END, "", text.length() + 1));
        return lexer.tokens;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private Token next() {
        int column = at + 1;
        Matcher number = matcher(NUMBER);
        if (number.lookingAt()) {
            at = number.end();
            return number(number.group(), column);
        }
        Matcher name = matcher(NAME);
        if (name.lookingAt()) {
            at = name.end();
            return Token.word(Kind.NAME, name.group(), column);
        }
        Matcher bracketed = matcher(BRACKETED);
        if (bracketed.lookingAt()) {
            at = bracketed.end();
            return Token.word(Kind.NAME, bracketed.group(1), column);
        }
        return symbol(column);
    }

    private Token symbol(int column) {
        int codePoint = text.codePointAt(at);
        if (SYMBOLS.indexOf(codePoint) < 0) {
            throw new FormulaSyntaxException(column, unknown(codePoint));
        }
        at++;
        return Token.word(Kind.SYMBOL, Character.toString(codePoint), column);
    }

    private static String unknown(int codePoint) {
        return codePoint == '['
                ? "[ begins the id of a sensor, such as [P-3]"
                : Character.toString(codePoint) + " means nothing here";
    }

    private Token number(String digits, int column) {
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            throw new FormulaSyntaxException(column, digits + " is too large");
        }
        skipSpaces();
        Matcher unit = matcher(UnitText.FORM);
        if (!unit.lookingAt()) {
            return new Token(Kind.NUMBER, digits, column, value, null);
        }
        UnitText known = UnitText.parse(unit.group()).orElseThrow(() -> notAUnit(unit.group()));
        at = unit.end();
        return new Token(Kind.NUMBER, digits + " " + unit.group(), column, value, known);
    }

    private FormulaSyntaxException notAUnit(String unit) {
        String hint = unit.contains("/") ? "; to divide by a sensor put spaces around /" : "";
        return new FormulaSyntaxException(at + 1, unit + " is not a unit" + hint);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
