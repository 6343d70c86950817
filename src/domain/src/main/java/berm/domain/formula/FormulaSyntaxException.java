package berm.domain.formula;

/** Ends the reading of a text after which nothing more can be understood. */
final class FormulaSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient FormulaProblem problem;

    FormulaSyntaxException(int column, String words) {
        super(words, null, false, false);
        this.problem = new FormulaProblem(column, words);
    }

    FormulaProblem problem() {
        return problem;
    }
}
