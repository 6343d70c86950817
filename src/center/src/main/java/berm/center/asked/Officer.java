package berm.center.asked;

import berm.domain.Signature;

/**
 * Who sits at the console and stands for what is done there.
 *
 * @param name one line of 1 to 80 characters
 */
public record Officer(String name) {
    /**
     * @throws IllegalArgumentException if it is no name
     */
    public Officer {
        Signature.requireName(name);
    }
}
