package dev.kontor.kit.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells requests apart without keeping them: what an idempotency key was used for. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * SHA-256 of the text in UTF-8, as 64 hexadecimal digits.
     *
     * @param canonical all that matters in a request, written so that different requests have different texts; free of
     *     halves of surrogate pairs ({@link TextRule} refuses them), which UTF-8 cannot tell apart
     */
    public static String of(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }
}
