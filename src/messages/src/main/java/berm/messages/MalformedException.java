package berm.messages;

/** Bytes that are not in the form they should be in; the message says what is wrong. */
public final class MalformedException extends Exception {
    public MalformedException(String message) {
        super(message);
    }
}
