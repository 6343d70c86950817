package berm.launcher.up;

import java.util.Set;

/**
 * One of the parts that are started and stopped together.
 *
 * @param name in the words of the operator; no two parts share one
 * @param address where it is reached; empty when nowhere
 * @param after names of the parts that must run before it is started
 */
public record Part(String name, String address, Set<String> after, Starter starter) {
    public Part {
        after = Set.copyOf(after);
    }

    /** Starts a part; returns when it does its work. */
    public interface Starter {
        /**
         * Starts it.
         *
         * @throws Exception if it cannot be started, with a message for the operator
         */
        Running start() throws Exception;
    }
}
