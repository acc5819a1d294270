package dev.kontor.cli.suite;

/**
 * How one process of the suite is.
 *
 * @param pid 0 when it does not run
 * @param port where it listens, or would
 */
public record ProcessStatus(String name, long pid, int port, Health health) {
    public boolean isUp() {
        return pid != 0;
    }
}
