package berm.service;

import java.io.Serializable;

/** Something only the other side may know; it never shows itself. */
public record Secret(String value) implements Serializable {
    /** Where nothing is to be known. */
    public static final Secret NONE = new Secret("");

    public boolean isNone() {
        return value.isEmpty();
    }

    /** Says only whether there is one. */
    @Override
    public String toString() {
        return isNone() ? "" : "***";
    }
}
