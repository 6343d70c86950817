package berm.domain.simulation;

/** An invariant does not hold. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message);
    }

    /** Unless it holds, says what was found. */
    static void unless(boolean holds, int entry, Object found) {
        if (!holds) {
            throw new Broken("record " + entry + ": " + found);
        }
    }
}
