package berm.sim;

/** Is told how far a story has come. */
@FunctionalInterface
public interface PlayProgress {

    /** Nobody wants to know. */
    PlayProgress UNHEARD = soFar -> {};

    /** So much has been taken over by the receiver. */
    void told(PlayCounts soFar);
}
