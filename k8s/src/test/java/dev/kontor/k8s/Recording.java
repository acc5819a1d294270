package dev.kontor.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What kustomize made of the base and of each overlay. Recorded in git, so that the policies are checked with nothing but
 * a JDK, and so that reviewers see what a change means to a cluster.
 */
enum Recording {
    BASE("base"),
    DEV("dev"),
    /** The base, with a supergraph that is given. */
    SUPERGRAPH("supergraph");

    /** The repository's root; tests run in their module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String folder;

    Recording(String folder) {
        this.folder = folder;
    }

    /** Where its {@code kustomization.yaml} is. */
    Path folder() {
        return ROOT.resolve("k8s/recorded").resolve(folder);
    }

    /** The recorded documents. */
    Path file() {
        return folder().resolve("rendered.yaml");
    }

    /** The recorded documents, read. */
    Manifests manifests() {
        try {
            return Manifests.parse(Files.readString(file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
