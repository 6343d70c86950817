package berm.domain.formula;

import java.util.Arrays;

/**
 * A formula in postfix order, in flat arrays: the right operand of a step ends just before it, the
 * left one where the step says. So it is evaluated without a stack of its own, allocates nothing
 * and may be shared between threads.
 */
final class Code {
    static final double ZERO_CELSIUS_IN_KELVIN = 273.15;

    private Operation[] operations = new Operation[16];
    private int[] lefts = new int[16];
    private double[] numbers = new double[16];
    private int size;

    void number(double value) {
        add(Operation.NUMBER, 0, value);
    }

    void input(int index, double toSi) {
        add(Operation.INPUT, index, toSi);
    }

    void unary(Operation operation) {
        add(operation, 0, 0);
    }

    void binary(Operation operation, int left) {
        add(operation, left, 0);
    }

    /** The step last added, at which an operand ends. */
    int last() {
        return size - 1;
    }

    private void add(Operation operation, int left, double number) {
        if (size == operations.length) {
            operations = Arrays.copyOf(operations, 2 * size);
            lefts = Arrays.copyOf(lefts, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        operations[size] = operation;
        lefts[size] = left;
        numbers[size] = number;
        size++;
    }

    /** In base units; points in °C. */
    double value(double[] inputs) {
        return value(last(), inputs);
    }

    private double value(int at, double[] inputs) {
        return switch (operations[at]) {
            case NUMBER -> numbers[at];
            case INPUT -> inputs[lefts[at]] * numbers[at];
            case ADD -> value(lefts[at], inputs) + value(at - 1, inputs);
            case SUBTRACT -> value(lefts[at], inputs) - value(at - 1, inputs);
            case MULTIPLY -> value(lefts[at], inputs) * value(at - 1, inputs);
            case DIVIDE -> value(lefts[at], inputs) / value(at - 1, inputs);
            case POWER -> StrictMath.pow(value(lefts[at], inputs), value(at - 1, inputs));
            case MIN -> Math.min(value(lefts[at], inputs), value(at - 1, inputs));
            case MAX -> Math.max(value(lefts[at], inputs), value(at - 1, inputs));
            case NEGATE -> -value(at - 1, inputs);
            case ABS -> Math.abs(value(at - 1, inputs));
            case SQRT -> Math.sqrt(value(at - 1, inputs));
            case LN -> StrictMath.log(value(at - 1, inputs));
            case EXP -> StrictMath.exp(value(at - 1, inputs));
            case TO_KELVIN -> value(at - 1, inputs) + ZERO_CELSIUS_IN_KELVIN;
            case TO_CELSIUS -> value(at - 1, inputs) - ZERO_CELSIUS_IN_KELVIN;
        };
    }
}
