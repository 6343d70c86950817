package berm.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What differs when secrets differ and does not tell them: guessing takes long for each guess. */
public final class Fingerprint {
    private static final byte[] SALT = "berm fingerprint".getBytes(UTF_8);
    private static final int PASSES = 200_000;
    private static final int BITS = 256;

    private Fingerprint() {}

    /** Of a text with secrets in it; of none it is empty. */
    public static String of(String secrets) {
        if (secrets.isEmpty()) {
            return "";
        }
        try {
            PBEKeySpec guess = new PBEKeySpec(secrets.toCharArray(), SALT, PASSES, BITS);
            SecretKeyFactory slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(slow.generateSecret(guess).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
