package dev.kontor.kpi;

import dev.kontor.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in for accounts-service: its change feed, and no more. */
public final class FeedTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable FeedDouble feed;
    private @Nullable Path tokenFile;

    @Override
    public Map<String, String> start() {
        try {
            tokenFile = Files.createTempFile("kontor-test", ".token");
            String token = TestTokens.issue("kpi-service", "accounts:feed");
            Files.writeString(tokenFile, token + "\n");
            feed = FeedDouble.start(token);
            return Map.of(
                    "kpi.accounts.feed-url",
                    feed.url() + "/feed/accounts",
                    "kpi.accounts.token-file",
                    tokenFile.toString(),
                    // Which is a statement that nobody asked for, where others are counted.
                    "kpi.signals.check",
                    "1h");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (feed != null) {
                feed.close();
            }
            if (tokenFile != null) {
                Files.deleteIfExists(tokenFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
