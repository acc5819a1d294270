package dev.kontor.cli;

import dev.kontor.cli.identity.DemoUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Prints a bearer token of a demo user, good for eight hours.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "USER",
            defaultValue = "manager",
            description = "manager (default), director, viewer or operator.")
    private String user = "";

    TokenCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.console().print(context.token(DemoUser.named(user)));
    }
}
