package dev.kontor.cli.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What one run of an application has taught the JVM, so that the next run starts with its classes loaded and linked, and
 * knows what to compile (<a href="https://openjdk.org/jeps/483">JEP 483</a>, 514, 515). The JVM ignores a cache that does
 * not fit; the name tells beforehand, so that another one is made in its place.
 *
 * @param file named after the application and all that the cache was made of
 */
record AotCache(Path file) {
    private static final String SUFFIX = ".aot";

    /** Enough of a digest that two builds never share it. */
    private static final int DIGEST_BYTES = 8;

    /** The JVM's news about caches: also a cache that cannot be used is no affair of whoever reads the log. */
    private static final String SILENCE = "-Xlog:aot*=off";

    /**
     * The cache for an application as it is built now, whether it exists or not.
     *
     * @param jvmOptions what it is run with: a cache fits few collectors but its own
     */
    static AotCache of(Workspace workspace, Application application, List<String> jvmOptions) {
        return new AotCache(workspace
                .caches()
                .resolve(application.module() + "-"
                        + digest(workspace.jar(application).resolveSibling("."), jvmOptions) + SUFFIX));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Options to run with it. */
    List<String> use() {
        return List.of("-XX:AOTCache=" + file, SILENCE);
    }

    /** Options for the run that it is made of. It is written when that run ends, which takes some seconds then. */
    List<String> record() {
        return List.of("-XX:AOTCacheOutput=" + partial(), SILENCE);
    }

    /** To be called when the recorded run has ended by itself. When it left no complete cache, there is none. */
    void accept() {
        try {
            boolean complete = Files.exists(partial()) && !Files.exists(unfinished());
            for (Path other : ofApplication(file.resolveSibling("."), application())) {
                if (!complete || !other.getFileName().equals(partial().getFileName())) {
                    Files.delete(other);
                }
            }
            if (complete) {
                Files.move(partial(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The one that the last run of this application left; empty when there is none. */
    static Optional<Path> find(Workspace workspace, Application application) {
        try {
            return ofApplication(workspace.caches(), application.module()).stream()
                    .filter(path -> path.toString().endsWith(SUFFIX))
                    .findFirst();
        } catch (IOException e) {
            throw new Failure("The folder " + workspace.caches() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Caches, and what is left of runs that were killed. */
    private static List<Path> ofApplication(Path folder, String application) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith(application + "-"))
                    .toList();
        }
    }

    private String application() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('-'));
    }

    private Path partial() {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    /** The JVM's notes for a cache, which it removes when the cache is complete. */
    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".partial.config");
    }

    /** Of what the JVM compares: itself, and the time and size of every file on the class path. */
    private static String digest(Path folder, List<String> jvmOptions) {
        try (var files = Files.walk(folder)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.vm.version") + jvmOptions).getBytes(UTF_8));
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = folder.relativize(path) + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
                digest.update(line.getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw new Failure("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
