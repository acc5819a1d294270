package dev.kontor.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kustomize of this machine, by itself or inside kubectl.
 *
 * @param command what renders a folder that is appended to it
 */
record Kustomize(List<String> command) {

    /** What to do where there is none, as the end of a sentence. */
    static final String HOW_TO_INSTALL = "install kubectl 1.27 or newer (https://kubernetes.io/docs/tasks/tools/)";

    private record Candidate(List<String> version, List<String> render) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(List.of("kubectl", "version", "--client", "--output=json"), List.of("kubectl", "kustomize")),
            new Candidate(List.of("kustomize", "version"), List.of("kustomize", "build")));

    /** {@code "kustomizeVersion": "v5.5.0"} of kubectl, {@code v5.5.0} of kustomize itself. */
    private static final Pattern VERSION = Pattern.compile("(?:\"kustomizeVersion\":\\s*\"|^)v(\\d+)\\.");

    /** Older ones do not know all that our files use. */
    private static final int OLDEST = 5;

    Kustomize {
        command = List.copyOf(command);
    }

    /** The first on the path that is new enough. */
    static Optional<Kustomize> installed() {
        return CANDIDATES.stream()
                .filter(candidate -> isNewEnough(candidate.version()))
                .map(candidate -> new Kustomize(candidate.render()))
                .findFirst();
    }

    private static boolean isNewEnough(List<String> versionCommand) {
        if (!isOnPath(versionCommand.getFirst())) {
            return false;
        }
        Matcher version = VERSION.matcher(run(versionCommand));
        return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
    }

    private static boolean isOnPath(String program) {
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The documents that a folder's {@code kustomization.yaml} stands for, as YAML. */
    String render(Path folder) {
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.toString());
        return run(whole);
    }

    private static String run(List<String> command) {
        try {
            Path complaints = Files.createTempFile("kustomize", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(complaints.toFile())
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(
                            "'%s' failed: %s".formatted(String.join(" ", command), Files.readString(complaints)));
                }
                return output;
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
