package berm.benchmarks;

/** What was measured did not do its work rightly; its speed means nothing. */
final class WrongResult extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongResult(String what) {
        super(what);
    }
}
