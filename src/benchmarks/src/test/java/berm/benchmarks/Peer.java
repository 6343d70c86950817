package berm.benchmarks;

import java.util.List;

/** An engine that judges {@link Core} in its own idiom. */
interface Peer {
    /**
     * What it did.
     *
     * @param effort from its first reading to its last answer, without its start
     * @param said lines as {@link PeerAnswer} has them, in any order
     */
    record Run(Effort effort, List<String> said) {}

    String name();

    Run run(List<PeerReading> readings) throws Exception;
}
