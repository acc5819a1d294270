package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether a port is free, and who has it otherwise. */
final class PortOwner {
    private static final int LSOF_SECONDS = 5;

    /** The system closes a killed process' ports a moment after it has forgotten its command line. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private static final Duration POLLING = Duration.ofMillis(20);

    private PortOwner() {}

    /**
     * @throws Failure when something listens there
     */
    static void requireFree(int port, String user) {
        if (!becomesFree(port)) {
            String owner = owner(port).orElse("another program");
            throw new Failure("Port " + port + ", which " + user + " needs, is taken by " + owner + ": stop it, or set "
                    + Ports.VARIABLE + " to use other ports.");
        }
    }

    private static boolean becomesFree(int port) {
        Instant deadline = Instant.now().plus(CLOSING);
        while (!isFree(port)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a server just stopped linger, and do no harm
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks {@code lsof}, which not every machine has, and which tells only what the user may know. */
    private static Optional<String> owner(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!lsof.waitFor(LSOF_SECONDS, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
                return Optional.empty();
            }
            List<String> fields = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return field(fields, 'c').flatMap(name -> field(fields, 'p').map(pid -> name + " (process " + pid + ")"));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** lsof's field output: a letter that names the field, then its value. */
    private static Optional<String> field(List<String> fields, char letter) {
        return fields.stream()
                .filter(field -> !field.isEmpty() && field.charAt(0) == letter)
                .map(field -> field.substring(1))
                .findFirst();
    }
}
