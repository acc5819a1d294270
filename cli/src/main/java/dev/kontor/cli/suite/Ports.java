package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the suite's processes listen, all of them on 127.0.0.1. */
public record Ports(int gateway, int accounts, int kpi, int postgres) {
    public static final String VARIABLE = "KONTOR_PORT_BASE";
    private static final int DEFAULT_BASE = 8080;

    /** Puts PostgreSQL on 15432 beside the default base, well away from an installed one on 5432. */
    private static final int POSTGRES_OFFSET = 15432 - DEFAULT_BASE;

    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int LAST = 65535;

    /** The gateway's port, from which the others follow. */
    public static Ports ofBase(int base) {
        return new Ports(base, base + 1, base + 2, base + POSTGRES_OFFSET);
    }

    /** Any that are free right now. */
    public static Ports free() {
        // All open at once, so that they differ.
        try (var gateway = freePort();
                var accounts = freePort();
                var kpi = freePort();
                var postgres = freePort()) {
            return new Ports(
                    gateway.getLocalPort(), accounts.getLocalPort(), kpi.getLocalPort(), postgres.getLocalPort());
        } catch (IOException e) {
            throw new Failure("There are no free ports: " + e.getMessage(), e);
        }
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    /**
     * The ports that the environment asks for.
     *
     * @throws Failure when the variable is set to what is not a usable port
     */
    public static Ports from(Map<String, String> environment) {
        String base = environment.getOrDefault(VARIABLE, String.valueOf(DEFAULT_BASE));
        try {
            int number = Integer.parseInt(base);
            if (number >= FIRST_UNPRIVILEGED && number + POSTGRES_OFFSET <= LAST) {
                return ofBase(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Failure(VARIABLE + " must be a port from " + FIRST_UNPRIVILEGED + " to " + (LAST - POSTGRES_OFFSET)
                + ", not \"" + base + "\".");
    }
}
