package dev.kontor.kpi.account.http;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** The token that this service itself asks with. */
@ApplicationScoped
class MachineToken {

    private final FeedSettings settings;
    private final OidcClient provider;
    private final Vertx vertx;
    /** Keeps a token until it ends. */
    private final TokensHelper tokens = new TokensHelper();

    MachineToken(FeedSettings settings, OidcClient provider, Vertx vertx) {
        this.settings = settings;
        this.provider = provider;
        this.vertx = vertx;
    }

    Uni<String> get() {
        return settings.tokenFile()
                .map(file -> vertx.fileSystem()
                        .readFile(file.toString())
                        .map(content -> content.toString().strip()))
                .orElseGet(() -> tokens.getTokens(provider).map(Tokens::getAccessToken));
    }
}
