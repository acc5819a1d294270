package dev.kontor.cli;

import dev.kontor.cli.identity.DemoUser;
import picocli.CommandLine.Option;

/** On whose behalf a command asks. */
final class AsUser {
    @Option(
            names = "--as",
            paramLabel = "USER",
            defaultValue = "manager",
            description = "manager (default), director or viewer.")
    private String name = "";

    DemoUser user() {
        return DemoUser.named(name);
    }
}
