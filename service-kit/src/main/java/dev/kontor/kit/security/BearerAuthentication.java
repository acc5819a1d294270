package dev.kontor.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.kit.error.ErrorCode;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Quarkus' OIDC authentication, whose refusal has a body: a well-formed GraphQL error beside the status 401, where
 * Quarkus sends none. And a token that was found valid is taken for valid for a while without another look, though never
 * beyond its end: to check a signature takes a good part of what a small request takes at all.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String REFUSAL = new JsonObject()
            .put(
                    "errors",
                    new JsonArray()
                            .add(new JsonObject()
                                    .put("message", "This needs a valid bearer token.")
                                    .put("extensions", new JsonObject().put("code", ErrorCode.UNAUTHENTICATED))))
            .encode();

    /** Callers at once of whom each asks again and again; a token has some 1 KB. */
    private static final int MAX_KNOWN = 10_000;

    private final OidcAuthenticationMechanism oidc;

    /** By the header with the token that was found valid. */
    private final Cache<String, SecurityIdentity> known;

    /** @param memory how long a key that was taken back can go on working; 0 checks every request */
    BearerAuthentication(
            OidcAuthenticationMechanism oidc,
            @ConfigProperty(name = "kontor.token-memory", defaultValue = "30s") Duration memory) {
        this.oidc = oidc;
        this.known = Caffeine.newBuilder()
                .maximumSize(MAX_KNOWN)
                .expireAfterWrite(memory)
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity earlier = token == null ? null : known.getIfPresent(token);
        if (earlier != null && isGood(earlier)) {
            return Uni.createFrom().item(earlier);
        }
        return check(context, providers).invoke(identity -> {
            if (token != null && identity != null && isGood(identity)) {
                known.put(token, withoutRequest(identity));
            }
        });
    }

    /** What is to be remembered of it: OIDC keeps the request in it, with its body. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .build();
    }

    private static boolean isGood(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.containsClaim(Claims.exp.name())
                && Instant.now().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private Uni<SecurityIdentity> check(RoutingContext context, IdentityProviderManager providers) {
        // OIDC names itself as the one to ask for the challenge; it is this that answers.
        return oidc.authenticate(context, providers)
                .onFailure()
                .invoke(() -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return getChallenge(context).map(challenge -> {
            challenge.getHeaders().forEach(context.response()::putHeader);
            context.response()
                    .setStatusCode(challenge.status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(REFUSAL);
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
