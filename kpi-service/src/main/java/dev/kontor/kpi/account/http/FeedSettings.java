package dev.kontor.kpi.account.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where accounts-service tells what it knows, and who asks. */
@ConfigMapping(prefix = "kpi.accounts")
interface FeedSettings {

    /** The change feed. */
    @WithDefault("http://127.0.0.1:8081/feed/accounts")
    URI feedUrl();

    /**
     * A file with a token that has the scope {@code accounts:feed}; read anew for every request, so that it can be
     * replaced. Without one, tokens come from the provider that {@code quarkus.oidc-client.*} names.
     */
    Optional<Path> tokenFile();
}
