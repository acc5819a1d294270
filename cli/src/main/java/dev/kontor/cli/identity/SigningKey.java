package dev.kontor.cli.identity;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key that signs this machine's tokens: made on first use, readable by its owner only, never in version control. */
public record SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    private static final String ALGORITHM = "RSA";

    /** What RS256 asks for at least, and enough until 2030. */
    private static final int BITS = 2048;

    private static final String HEADER = "-----BEGIN PRIVATE KEY-----\n";
    private static final String FOOTER = "\n-----END PRIVATE KEY-----\n";

    /** The key in this file (PKCS #8, PEM), which is made when it does not exist. */
    public static SigningKey in(Path file) {
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Failure(
                    "The signing key " + file + " cannot be used (" + e.getMessage()
                            + "); delete it, and a new one is made.",
                    e);
        }
    }

    /** X.509 in Base64, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    private static SigningKey make(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(BITS);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
        String body = Base64.getMimeEncoder(64, newLine).encodeToString(key.getEncoded());
        SecretFile.write(file, HEADER + body + FOOTER);
        return read(file);
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file).replace(HEADER, "").replace(FOOTER, "");
        var factory = KeyFactory.getInstance(ALGORITHM);
        var key = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        if (!(key instanceof RSAPrivateCrtKey crt)) {
            throw new GeneralSecurityException("not an RSA key with its public exponent");
        }
        return new SigningKey(
                key, factory.generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent())));
    }
}
