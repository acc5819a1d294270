package dev.kontor.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the application under test trust {@link TestTokens}. */
public final class TokenTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.public-key", TestTokens.publicKey());
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
