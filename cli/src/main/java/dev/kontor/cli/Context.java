package dev.kontor.cli;

import dev.kontor.cli.csv.CsvClient;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.identity.SigningKey;
import dev.kontor.cli.identity.TokenIssuer;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Suite;
import dev.kontor.cli.suite.Workspace;

/** What every command works with. */
record Context(Workspace workspace, Ports ports, Console console) {

    Suite suite() {
        return new Suite(workspace, ports);
    }

    String token(DemoUser user) {
        return new TokenIssuer(SigningKey.in(workspace.signingKey())).issue(user);
    }

    /** The gateway, asked on behalf of a demo user. */
    GraphQlClient gateway(DemoUser user) {
        return new GraphQlClient(Application.GATEWAY.url(ports, "/graphql"), token(user));
    }

    /** A service's files of CSV, on behalf of a demo user. */
    CsvFiles files(Application application, String path, DemoUser user) {
        return new CsvFiles(new CsvClient(application.url(ports, path), token(user)), console);
    }
}
