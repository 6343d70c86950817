package berm.domain.formula;

/**
 * Why a text is no formula, said to the person who wrote it.
 *
 * @param column where, counted from 1
 */
public record FormulaProblem(int column, String words) {
    @Override
    public String toString() {
        return "column " + column + ": " + words;
    }
}
