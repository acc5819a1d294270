package dev.kontor.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.gateway.runtime.Caller;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
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

        private boolean isOver() {
            return expires != null && !Instant.now().isBefore(expires);
        }
    }

    /** Callers at once of whom each asks again and again; a token has some 1 KB. */
    private static final int MAX_KNOWN = 10_000;

    private static final Logger LOG = Logger.getLogger(Authenticator.class);

    private final IdentityProviderManager identities;
    private final GatewayConfig.Authentication mode;

    /** By the header with the token that was found valid: to check a signature takes longer than all else of most requests. */
    private final Cache<String, Login> known;

    public Authenticator(IdentityProviderManager identities, GatewayConfig config) {
        this.identities = identities;
        this.mode = config.authentication();
        this.known = Caffeine.newBuilder()
                .maximumSize(MAX_KNOWN)
                .expireAfterWrite(config.tokenMemory())
                .build();
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
        String token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Login earlier = token == null ? null : known.getIfPresent(token);
        if (earlier != null && !earlier.isOver()) {
            return Uni.createFrom().item(earlier);
        }
        // Quarkus would answer a bad token by itself, with an empty body: a GraphQL client is owed an error it can
        // read.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>)
                Authenticator::leaveToEndpoint);
        return QuarkusHttpUser.getSecurityIdentity(context, identities).map(identity -> {
            Login login = login(identity);
            if (token != null && !identity.isAnonymous()) {
                known.put(token, login);
            }
            return login;
        });
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
