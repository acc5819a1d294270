package dev.kontor.cli.suite;

import java.net.URI;
import java.util.Optional;

/** The suite's own processes, in the order in which they are told of. */
public enum Application {
    ACCOUNTS("accounts-service", Optional.of("accounts")),
    KPI("kpi-service", Optional.of("kpi")),
    GATEWAY("gateway", Optional.empty());

    private final String module;
    private final Optional<String> database;

    Application(String module, Optional<String> database) {
        this.module = module;
        this.database = database;
    }

    /** Its folder in the clone, and what people call it. */
    public String module() {
        return module;
    }

    /** The database it owns, and the name of that database's role. */
    public Optional<String> database() {
        return database;
    }

    public int port(Ports ports) {
        return switch (this) {
            case ACCOUNTS -> ports.accounts();
            case KPI -> ports.kpi();
            case GATEWAY -> ports.gateway();
        };
    }

    public URI url(Ports ports, String path) {
        return URI.create("http://127.0.0.1:" + port(ports) + path);
    }
}
