package berm.domain.formula;

import berm.domain.Quantity;
import berm.domain.formula.Token.Kind;
import berm.domain.formula.Type.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula from left to right, checking dimensions and compiling as it goes. {@code ^} binds
 * before the sign, that before {@code * /}, those before {@code + -}.
 */
final class FormulaParser {
    private final Function<String, @Nullable Quantity> quantities;
    private final List<FormulaInput> inputs = new ArrayList<>();
    private final TypeRules rules = new TypeRules();
    private final Code code = new Code();
    private List<Token> tokens = List.of();
    private int at;
    private int depth;

    FormulaParser(Function<String, @Nullable Quantity> quantities) {
        this.quantities = quantities;
    }

    ParsedFormula parse(String text) {
        Type type = Type.amount(null, false);
        try {
            type = read(text);
        } catch (FormulaSyntaxException e) {
            rules.problems().add(e.problem());
        }
        Dimension dimension = type.dimension();
        return dimension == null || !rules.problems().isEmpty()
                ? new ParsedFormula(null, rules.problems())
                : new ParsedFormula(new Formula(text, inputs, code, type, dimension), List.of());
    }

    private Type read(String text) {
        if (text.length() > Formula.LONGEST) {
            throw new FormulaSyntaxException(
                    Formula.LONGEST + 1, "longer than " + Formula.LONGEST + " characters");
        }
        tokens = Lexer.tokens(text);
        Type type = sum();
        if (token().kind() != Kind.END) {
            throw unexpected("+ - * / ^ or the end");
        }
        return type;
    }

    private Type sum() {
        Type left = product();
        while (token().is("+") || token().is("-")) {
            int leftEnd = code.last();
            Token sign = next();
            Type right = product();
            left = rules.sum(sign, left, right);
            code.binary(sign.is("+") ? Operation.ADD : Operation.SUBTRACT, leftEnd);
        }
        return left;
    }

    private Type product() {
        Type left = signed();
        while (token().is("*") || token().is("/")) {
            int leftEnd = code.last();
            Token sign = next();
            Type right = signed();
            left = rules.product(sign, left, right);
            code.binary(sign.is("*") ? Operation.MULTIPLY : Operation.DIVIDE, leftEnd);
        }
        return left;
    }

    /** Every nesting passes here. */
    private Type signed() {
        if (++depth > Formula.DEEPEST + 1) {
            throw new FormulaSyntaxException(
                    token().column(), "nested deeper than " + Formula.DEEPEST);
        }
        Type type = token().is("-") ? negative(next()) : power();
        depth--;
        return type;
    }

    /** Minus 5 °C is a point below zero, not the negative of a point. */
    private Type negative(Token sign) {
        if (token().isPoint()) {
            Token point = next();
            code.number(-point.number());
            return new Type(Dimension.TEMPERATURE, Form.POINT, true);
        }
        Type operand = signed();
        code.unary(Operation.NEGATE);
        return rules.negated(sign, operand);
    }

    private Type power() {
        Token first = token();
        Type base = primary();
        if (!token().is("^")) {
            return base;
        }
        int baseEnd = code.last();
        Token sign = next();
        if (first.kind() == Kind.NUMBER && first.unit() != null) {
            throw new FormulaSyntaxException(
                    sign.column(),
                    "put " + first.text() + " in parentheses to raise it to a power");
        }
        Type exponent = signed();
        Type type = rules.power(sign, base, exponent, exponent.isConstant() ? constant() : 0);
        code.binary(Operation.POWER, baseEnd);
        return type;
    }

    private double constant() {
        return code.value(new double[0]);
    }

    private Type primary() {
        Token token = token();
        if (token.kind() == Kind.END || (token.kind() == Kind.SYMBOL && !token.is("("))) {
            throw unexpected("a number, a sensor or (");
        }
        next();
        if (token.kind() == Kind.NUMBER) {
            return number(token);
        }
        if (token.kind() == Kind.NAME) {
            return token().is("(") ? call(token) : input(token);
        }
        Type type = sum();
        expect(")");
        return type;
    }

    private Type number(Token token) {
        UnitText unit = token.unit();
        if (unit == null) {
            code.number(token.number());
            return new Type(Dimension.NUMBER, token.number() == 0 ? Form.ZERO : Form.AMOUNT, true);
        }
        code.number(token.number() * unit.toSi());
        return Type.of(unit, true);
    }

    private Type input(Token name) {
        int index = indexOf(name.text());
        Quantity quantity =
                index < 0 ? quantities.apply(name.text()) : inputs.get(index).quantity();
        if (quantity == null) {
            rules.problems()
                    .add(new FormulaProblem(name.column(), "there is no sensor " + name.text()));
            code.number(0);
            return Type.amount(null, false);
        }
        UnitText unit = UnitText.of(quantity);
        code.input(index < 0 ? added(name, quantity) : index, unit.toSi());
        return Type.of(unit, false);
    }

    private int added(Token name, Quantity quantity) {
        if (inputs.size() == Formula.MOST_INPUTS) {
            throw new FormulaSyntaxException(
                    name.column(), "more than " + Formula.MOST_INPUTS + " sensors");
        }
        inputs.add(new FormulaInput(name.text(), quantity));
        return inputs.size() - 1;
    }

    private int indexOf(String name) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).sensor().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Type call(Token name) {
        Optional<NamedFunction> known = NamedFunction.of(name.text());
        if (known.isEmpty()) {
            throw new FormulaSyntaxException(name.column(), "there is no function " + name.text());
        }
        NamedFunction function = known.get();
        expect("(");
        Type type = sum();
        int arguments = 1;
        while (token().is(",")) {
            int leftEnd = code.last();
            next();
            Type right = sum();
            type = rules.joined(name, function, type, right);
            code.binary(function.joining(arguments++), leftEnd);
        }
        expect(")");
        return applied(name, function, arguments, type);
    }

    private Type applied(Token name, NamedFunction function, int arguments, Type type) {
        if (arguments < function.fewest || arguments > function.most) {
            throw new FormulaSyntaxException(
                    name.column(), function.symbol + " takes " + function.arguments());
        }
        function.step().ifPresent(code::unary);
        return rules.applied(name, function, type);
    }

    private Token token() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private void expect(String symbol) {
        if (!token().is(symbol)) {
            throw unexpected(symbol);
        }
        next();
    }

    private FormulaSyntaxException unexpected(String wanted) {
        return new FormulaSyntaxException(
                token().column(), token().words() + " where " + wanted + " should be");
    }
}
