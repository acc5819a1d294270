package dev.kontor.gateway.http;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches quarkus-oidc off when tokens are not looked at: it refuses to start without a provider or a key, and there is
 * none to give.
 */
public final class TokenChecksSwitch implements ConfigSourceFactory {

    /** Above application.properties (250), below system properties and the environment. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue authentication = context.getValue("gateway.authentication");
        boolean none = authentication != null && "none".equalsIgnoreCase(authentication.getValue());
        return none
                ? List.of(new PropertiesConfigSource(
                        Map.of("quarkus.oidc.tenant-enabled", "false"), "token checks are off", ORDINAL))
                : List.of();
    }
}
