package dev.kontor.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Digests of all that the recordings are made of and of the recordings themselves: as long as they hold, the one is what
 * kustomize made of the other. In the form of {@code sha256sum}, with paths from the repository's root. The supergraph's
 * text is not among them, for the recordings leave it out.
 */
final class Checksums {

    static final Path FILE = Recording.ROOT.resolve("k8s/recorded/SHA256SUMS");

    private static final List<String> FOLDERS = List.of("k8s/base", "k8s/components", "k8s/overlays", "k8s/recorded");
    private static final String SUPERGRAPH = "graph/kustomization.yaml";

    private Checksums() {}

    /** The digests of the files as they are now. */
    static String now() throws IOException {
        return Stream.concat(FOLDERS.stream().flatMap(Checksums::files), Stream.of(Recording.ROOT.resolve(SUPERGRAPH)))
                .sorted()
                .map(file -> digest(file) + "  " + Recording.ROOT.relativize(file) + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Recording.ROOT.resolve(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(FILE) && !file.toString().endsWith(".md"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
