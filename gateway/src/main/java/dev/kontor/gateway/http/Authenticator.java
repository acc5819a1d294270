package dev.kontor.gateway.http;

import dev.kontor.gateway.runtime.Caller;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Who a request comes from, as its bearer token says; the check itself is quarkus-oidc's. */
@Startup // so that the warning below comes at the start and not with the first request
@ApplicationScoped
public class Authenticator {

    private static final Logger LOG = Logger.getLogger(Authenticator.class);

    private final IdentityProviderManager identities;
    private final GatewayConfig.Authentication mode;

    public Authenticator(IdentityProviderManager identities, GatewayConfig config) {
        this.identities = identities;
        this.mode = config.authentication();
        if (mode == GatewayConfig.Authentication.NONE) {
            LOG.warn("GATEWAY_AUTHENTICATION is none: tokens are not checked, everybody may ask everything.");
        }
    }

    /**
     * The caller; fails with an {@link io.quarkus.security.AuthenticationFailedException} when there is a token that is
     * not valid, or none where one is required.
     */
    public Uni<Caller> caller(RoutingContext context) {
        if (mode == GatewayConfig.Authentication.NONE) {
            return Uni.createFrom().item(Caller.ANONYMOUS);
        }
        // Quarkus would answer a bad token by itself, with an empty body: a GraphQL client is owed an error it can
        // read.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>)
                Authenticator::leaveToEndpoint);
        return QuarkusHttpUser.getSecurityIdentity(context, identities).map(this::caller);
    }

    private static void leaveToEndpoint(RoutingContext context, Throwable failure) {
        LOG.debugf("A token was refused: %s", failure.getMessage());
    }

    private Caller caller(SecurityIdentity identity) {
        if (!identity.isAnonymous()) {
            return new Caller(true, scopes(identity));
        }
        if (mode == GatewayConfig.Authentication.REQUIRED) {
            throw new io.quarkus.security.AuthenticationFailedException("No token");
        }
        return Caller.ANONYMOUS;
    }

    private static Set<String> scopes(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("scope") instanceof String scope
                        && !scope.isBlank()
                ? Set.of(scope.trim().split("\\s+"))
                : Set.of();
    }
}
