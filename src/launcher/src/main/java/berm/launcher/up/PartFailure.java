package berm.launcher.up;

/** Thrown when a part could not be started; the message names it. */
public final class PartFailure extends Exception {
    private static final long serialVersionUID = 1;

    PartFailure(String name, Throwable cause) {
        super(name + " did not start: " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.toString() : message;
    }
}
