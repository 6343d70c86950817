package berm.history;

import org.jspecify.annotations.Nullable;

/** The store did not do what it was asked; says which store and why. */
public final class HistoryException extends RuntimeException {
    public HistoryException(String message) {
        super(message);
    }

    public HistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
