package dev.kontor.cli.identity;

import dev.kontor.cli.report.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues the bearer tokens of demo users: JWTs as an identity provider would sign them, verified in the same way. */
public record TokenIssuer(SigningKey key) {
    public static final String ISSUER = "https://issuer.kontor.dev";
    public static final String AUDIENCE = "kontor";

    /** A working day. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    public String issue(DemoUser user) {
        return issue(user, Instant.now().plus(LIFETIME));
    }

    /** A token that ends at this time, which may have passed. */
    public String issue(DemoUser user, Instant expiresAt) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(user.subject());
        claims.setStringClaim("name", user.displayName());
        claims.setStringClaim("email", user.email());
        claims.setStringClaim("scope", user.scope());
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        claims.setIssuedAt(NumericDate.fromSeconds(expiresAt.minus(LIFETIME).getEpochSecond()));
        claims.setGeneratedJwtId();
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
