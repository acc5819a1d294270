package dev.kontor.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.cli.report.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    @TempDir
    private Path folder;

    @Test
    void signsWhatAServiceWithThePublicKeyVerifies() throws Exception {
        SigningKey key = SigningKey.in(keyFile());

        JwtClaims claims = verify(key, new TokenIssuer(key).issue(DemoUser.VIEWER));

        assertThat(claims.getSubject()).isEqualTo("viewer");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Vera Rossi");
        assertThat(claims.getStringClaimValue("email")).isEqualTo("vera.rossi@kontor.example");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("accounts:read kpis:read");
        assertThat(claims.getExpirationTime().getValue() - Instant.now().getEpochSecond())
                .isBetween(8 * 3600L - 60, 8 * 3600L);
    }

    @Test
    void makesTokensThatHaveExpired() {
        SigningKey key = SigningKey.in(keyFile());

        String expired =
                new TokenIssuer(key).issue(DemoUser.MANAGER, Instant.now().minusSeconds(60));

        assertThatThrownBy(() -> verify(key, expired)).hasMessageContaining("no longer valid");
    }

    @Test
    void keepsItsKeyToItsOwnerAndForTheNextTime() throws Exception {
        SigningKey made = SigningKey.in(keyFile());

        assertThat(SigningKey.in(keyFile()).publicKeyBase64()).isEqualTo(made.publicKeyBase64());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhatToDoAboutADamagedKey() throws Exception {
        Files.writeString(keyFile(), "no key");

        assertThatThrownBy(() -> SigningKey.in(keyFile()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("delete it, and a new one is made");
    }

    @Test
    void knowsItsUsers() {
        assertThat(DemoUser.named("director").displayName()).isEqualTo("David Lindqvist");
        assertThatThrownBy(() -> DemoUser.named("mallory"))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no demo user \"mallory\"; there are manager, director, viewer, operator.");
    }

    private Path keyFile() {
        return folder.resolve("signing-key.pem");
    }

    private static JwtClaims verify(SigningKey key, String token) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(key.publicKeyBase64());
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)))
                .setExpectedIssuer("https://issuer.kontor.dev")
                .setExpectedAudience("kontor")
                .setRequireSubject()
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
