package berm.domain.simulation;

/** What holds of every life of every site; its name is that of its class. */
interface Invariant {
    /**
     * @throws Broken where it does not hold
     */
    void check(Life life);

    default String name() {
        return getClass().getSimpleName();
    }
}
