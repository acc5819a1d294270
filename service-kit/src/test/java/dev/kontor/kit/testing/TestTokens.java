package dev.kontor.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Bearer tokens as the suite's issuer makes them: RS256, signed with a key pair made for this test run. A token names the
 * user as {@code sub}; name and e-mail follow from it.
 *
 * <p>{@link TokenTestResource} tells the application under test the public key.
 */
public final class TestTokens {

    /** The issuer that the services trust. */
    public static final String ISSUER = "https://issuer.kontor.dev";

    /** The audience that the services expect. */
    public static final String AUDIENCE = "kontor";

    private static final char SEPARATOR = '.';
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    // Quarkus loads tests and test resources with different class loaders, so this class exists more than once in a
    // JVM;
    // what all of them see is the system properties, in which libraries expect nothing but text.
    private static final KeyPair TRUSTED = read(
            (String) System.getProperties().computeIfAbsent(TestTokens.class.getName(), name -> write(generate())));

    private static final KeyPair UNKNOWN = generate();

    private TestTokens() {}

    /** A good token. */
    public static String issue(String user, String... scopes) {
        return sign(claims(user, scopes), TRUSTED);
    }

    /** Good once: expired an hour ago, far beyond any leeway. */
    public static String expired(String user, String... scopes) {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(user, scopes).issuedAt(past.minus(LIFETIME)).expiresAt(past), TRUSTED);
    }

    /** Good for so long and no longer. */
    public static String lasting(Duration lifetime, String user, String... scopes) {
        return sign(claims(user, scopes).expiresAt(Instant.now().plus(lifetime)), TRUSTED);
    }

    /** Says the right things, but is signed with a key that nobody trusts. */
    public static String forged(String user, String... scopes) {
        return sign(claims(user, scopes), UNKNOWN);
    }

    /** Made for another application. */
    public static String ofAudience(String audience, String user, String... scopes) {
        return sign(claims(user, scopes).audience(audience), TRUSTED);
    }

    /** Made by another issuer. */
    public static String ofIssuer(String issuer, String user, String... scopes) {
        return sign(claims(user, scopes).issuer(issuer), TRUSTED);
    }

    /** The key that verifies good tokens, as {@code quarkus.oidc.public-key} wants it: Base64 of X.509. */
    static String publicKey() {
        return Base64.getEncoder().encodeToString(TRUSTED.getPublic().getEncoded());
    }

    private static JwtClaimsBuilder claims(String user, String... scopes) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user)
                .claim("name", "The " + user)
                .claim("email", user + "@example.com")
                .claim("scope", String.join(" ", scopes))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    private static String sign(JwtClaimsBuilder claims, KeyPair pair) {
        return claims.jws().sign(pair.getPrivate());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    private static String write(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPrivate().getEncoded())
                + SEPARATOR
                + base64.encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair read(String written) {
        Base64.Decoder base64 = Base64.getDecoder();
        int separator = written.indexOf(SEPARATOR);
        byte[] privateKey = base64.decode(written.substring(0, separator));
        byte[] publicKey = base64.decode(written.substring(separator + 1));
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException whatWeWroteIsAKey) {
            throw new IllegalStateException(whatWeWroteIsAKey);
        }
    }
}
