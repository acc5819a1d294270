package dev.kontor.cli.identity;

import dev.kontor.cli.report.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Issues the bearer tokens of demo users, and of services that ask others: JWTs as an identity provider would sign them,
 * verified in the same way.
 */
public record TokenIssuer(SigningKey key) {
    public static final String ISSUER = "https://issuer.kontor.dev";
    public static final String AUDIENCE = "kontor";

    /** A working day. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    /** Longer than a suite runs on one machine without being started again. */
    private static final Duration SERVICE_LIFETIME = Duration.ofDays(365);

    public String issue(DemoUser user) {
        return issue(user, Instant.now().plus(LIFETIME));
    }

    /** A token that ends at this time, which may have passed. */
    public String issue(DemoUser user, Instant expiresAt) {
        JwtClaims claims = claims(user.subject(), user.scope(), expiresAt.minus(LIFETIME), expiresAt);
        claims.setStringClaim("name", user.displayName());
        claims.setStringClaim("email", user.email());
        return sign(claims);
    }

    /** A token with which a service asks another one, in its own name. */
    public String issueToService(String service, String scope) {
        Instant now = Instant.now();
        return sign(claims(service, scope, now, now.plus(SERVICE_LIFETIME)));
    }

    private static JwtClaims claims(String subject, String scope, Instant issuedAt, Instant expiresAt) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("scope", scope);
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        claims.setGeneratedJwtId();
        return claims;
    }

    private String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setPayload(claims.toJson());
        token.setKey(key.privateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new Failure("The token could not be signed: " + e.getMessage(), e);
        }
    }
}
