package berm.launcher.embedded;

/**
 * A server that runs inside this process, listens on loopback only, and keeps its data in a
 * directory that survives a restart.
 */
public sealed interface EmbeddedService extends AutoCloseable
        permits EmbeddedKafka, EmbeddedMqtt, EmbeddedHistory {
    /** Asks the server itself, over its own protocol, whether a client would be served now. */
    CheckResult check();

    /** Stops the server and waits until its port is free again. */
    @Override
    void close();
}
