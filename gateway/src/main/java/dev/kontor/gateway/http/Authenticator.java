package dev.kontor.gateway.http;

import dev.kontor.gateway.runtime.Caller;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who a request comes from, as its bearer token says; the check itself is quarkus-oidc's. */
@Startup // so that the warning below comes at the start and not with the first request
@ApplicationScoped
public class Authenticator {

    /**
     * Who somebody is.
     *
     * @param expires when the token that says so does; null when there is none
     */
    record Login(Caller caller, @Nullable Instant expires) {
        static final Login ANONYMOUS = new Login(Caller.ANONYMOUS, null);
    }

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
     * Who asks; fails with an {@link io.quarkus.security.AuthenticationFailedException} when there is a token that is
     * not valid, or none where one is required.
     */
    Uni<Login> login(RoutingContext context) {
        if (mode == GatewayConfig.Authentication.NONE) {
            return Uni.createFrom().item(Login.ANONYMOUS);
        }
        // Quarkus would answer a bad token by itself, with an empty body: a GraphQL client is owed an error it can
        // read.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>)
                Authenticator::leaveToEndpoint);
        return QuarkusHttpUser.getSecurityIdentity(context, identities).map(this::login);
    }

    private static void leaveToEndpoint(RoutingContext context, Throwable failure) {
        LOG.debugf("A token was refused: %s", failure.getMessage());
    }

    private Login login(SecurityIdentity identity) {
        if (!identity.isAnonymous()) {
            return new Login(new Caller(true, scopes(identity)), expires(identity));
        }
        if (mode == GatewayConfig.Authentication.REQUIRED) {
            throw new io.quarkus.security.AuthenticationFailedException("No token");
        }
        return Login.ANONYMOUS;
    }

    private static @Nullable Instant expires(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim(Claims.exp.name())
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : null;
    }

    private static Set<String> scopes(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("scope") instanceof String scope
                        && !scope.isBlank()
                ? Set.of(scope.trim().split("\\s+"))
                : Set.of();
    }
}
