package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.service.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in Base64: how webhooks and robots know who speaks. */
final class Signing {
    private static final String ALGORITHM = "HmacSHA256";

    private Signing() {}

    static String sign(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sign(Secret key, String content) {
        return sign(key.value().getBytes(UTF_8), content.getBytes(UTF_8));
    }
}
