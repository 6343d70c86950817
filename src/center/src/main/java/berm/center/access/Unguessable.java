package berm.center.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.Digest;
import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess: 256 random bits as text; only their digest is stored. */
final class Unguessable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST = 200;
    private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private Unguessable() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One that people can read out and type: 20 letters and digits, 99 bits. */
    static String readable() {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < 20; place++) {
            text.append(place > 0 && place % 5 == 0 ? "-" : "");
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** The SHA-256 of a secret, which is enough: what is random needs no slow hash. */
    static String digest(String secret) {
        return hash(secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret);
    }

    static String hash(String text) {
        return Digest.of(text.getBytes(UTF_8));
    }
}
