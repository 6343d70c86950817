package berm.benchmarks;

import java.util.function.Consumer;

/** A measurement: a fixed workload whose result is checked before its speed is told. */
interface Bench {
    /**
     * Measures.
     *
     * @param progress told, in a few words, what is being done
     * @throws WrongResult if the workload's result is not the right one
     */
    Report run(Consumer<String> progress) throws Exception;
}
