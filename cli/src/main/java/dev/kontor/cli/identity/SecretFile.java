package dev.kontor.cli.identity;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Files that only their owner may read. */
public final class SecretFile {
    private static final int PASSWORD_BYTES = 24;

    private SecretFile() {}

    /** The password in this file, which is made when it does not exist. */
    public static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                write(file, HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("The password file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The file appears whole or not at all, and at no moment can others read it. */
    public static void write(Path file, String content) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("."));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path partial = Files.createTempFile(folder, "secret", ".partial", ownerOnly);
        Files.writeString(partial, content);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
